import { existsSync } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Puts a newly built page in the place of the one before. The assets of that one are kept in
 * `last/assets`, for phones that have it open; those of releases before it are not. A build that
 * takes no asset away is no new release.
 */
export async function replaceRelease(dist: string, built: string): Promise<void> {
  const before = `${built}-before`;
  if (existsSync(dist)) {
    const gone = (await assetsOf(dist)).filter((name) => !existsSync(join(built, 'assets', name)));
    const kept = join(dist, gone.length > 0 ? '' : 'last', 'assets');
    if (existsSync(kept)) await cp(kept, join(built, 'last/assets'), { recursive: true });
    await rename(dist, before);
  }
  await rename(built, dist);
  await rm(before, { recursive: true, force: true });
}

async function assetsOf(folder: string): Promise<string[]> {
  return readdir(join(folder, 'assets')).catch(() => []);
}
