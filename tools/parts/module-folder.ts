import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, fillCache } from './cache.ts';
import { goEnvironment, pinnedFiles, pinsFolder } from './go-build.ts';
import type { FoundParts } from './part.ts';

const run = promisify(execFile);

/** A folder in the source of a pinned Go module that is used as it is. */
export interface ModuleFolder {
  name: string;
  /** The folder of tools/pins that pins the module. */
  pins: string;
  module: string;
  folder: string;
}

/** Where it lies in the cache, whether it was fetched yet or not. */
export function moduleFolderPath({ name, pins, module, folder }: ModuleFolder): string {
  return cacheFolder(name, [module, folder], pinnedFiles(pins));
}

/** Fetches the module and keeps the folder alone. */
export async function copyModuleFolder(wanted: ModuleFolder, found: FoundParts): Promise<void> {
  const { stdout } = await run(
    found.get('go') ?? 'go',
    ['mod', 'download', '-json', wanted.module],
    { cwd: pinsFolder(wanted.pins), env: { ...process.env, ...(await goEnvironment()) } },
  );
  const { Dir: source } = JSON.parse(stdout) as { Dir: string };
  await fillCache(moduleFolderPath(wanted), (temporary) =>
    cp(join(source, wanted.folder), temporary, { recursive: true }),
  );
}
