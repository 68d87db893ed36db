import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheRoot } from './cache.ts';
import { ownerOf } from './cache-owner.ts';

const run = promisify(execFile);

/**
 * Removes every part that was fetched or built, Go's caches and the logs beside them. What a process
 * is working on at the moment is left to it.
 * @returns the bytes that were freed, as the disk counts them
 */
export async function removeDownloads(root = cacheRoot): Promise<number> {
  const names = existsSync(root) ? await readdir(root) : [];
  const paths = names.filter((name) => !ownerOf(name)?.alive).map((name) => join(root, name));
  if (paths.length === 0) return 0;
  const { stdout } = await run('du', ['--summarize', '--total', '--block-size=1', ...paths]);
  for (const path of paths) await rm(path, { recursive: true, force: true });
  return Number(/^(\d+)\ttotal$/m.exec(stdout)?.[1]);
}
