import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where brought parts are kept: outside the checkout, for every checkout of this user. */
export const cacheRoot = join(
  process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'),
  'golfroundpro',
);

/** A log of how a part was brought. */
export function buildLog(name: string): string {
  return join(cacheRoot, 'logs', `${name}.log`);
}

/** The folder of a part in the cache; its name changes with whatever the part is made from. */
export function cacheFolder(name: string, recipe: string[], files: string[]): string {
  const hash = createHash('sha256').update([process.platform, process.arch, ...recipe].join('\0'));
  for (const file of files) hash.update('\0').update(readFileSync(file));
  return join(cacheRoot, `${name}-${hash.digest('hex').slice(0, 16)}`);
}

/**
 * Fills a folder of the cache: the work goes into a folder of its own that is renamed when it is
 * whole, so two checkouts that bring the same part at once do not break each other.
 */
export async function fillCache(
  folder: string,
  work: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = `${folder}.${process.pid}.tmp`;
  await mkdir(temporary, { recursive: true });
  try {
    await work(temporary);
    await rename(temporary, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
