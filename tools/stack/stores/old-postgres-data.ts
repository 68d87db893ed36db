import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../../console/user-error.ts';
import { directoryHash, type Layout } from '../layout.ts';
import type { SystemUser } from './database-user.ts';

/** Where 0.1.0 had PostgreSQL's data when its user could not reach the checkout. */
export function oldPostgresFolder({ directory }: Layout): string {
  return `/var/tmp/golfroundpro-${directoryHash(directory)}`;
}

/**
 * Moves what lies there to where it belongs, once.
 * @throws UserError where somebody else could have put it there: its name can be guessed
 */
export async function takeOverOldData(
  data: string,
  { layout, user }: { layout: Layout; user: SystemUser },
): Promise<void> {
  const folder = oldPostgresFolder(layout);
  const old = join(folder, 'postgres');
  if (existsSync(data) || !existsSync(join(old, 'PG_VERSION'))) return;
  const isSafe = (await isFolderOf(folder, 0)) && (await isFolderOf(old, user.uid));
  if (!isSafe)
    throw new UserError(`${folder} was not made by GolfRoundPro: look at it, remove it.`);
  // Over to another disk, with its owner.
  await promisify(execFile)('cp', ['-a', old, data]);
  await rm(folder, { recursive: true });
}

async function isFolderOf(path: string, uid: number): Promise<boolean> {
  const found = await lstat(path);
  return found.isDirectory() && found.uid === uid && (found.mode & 0o022) === 0;
}
