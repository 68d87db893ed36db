import { execFileSync } from 'node:child_process';

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
