import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A user by number. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/** As root: the user `postgres`, or `nobody` where there is none; otherwise oneself (undefined). */
export function databaseUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      continue;
    }
  }
  return undefined;
}

/** True when this user may pass through every folder on the way to a path; one not made yet is open. */
export function canReach(path: string, { uid, gid }: SystemUser): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const stats = statSync(folder, { throwIfNoEntry: false });
    const bit = stats?.uid === uid ? 0o100 : stats?.gid === gid ? 0o010 : 0o001;
    if (stats && (stats.mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
