import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBackup, type OpenBackup } from '../../backup/open-backup.ts';
import type { Progress } from '../../console/progress.ts';
import { UserError } from '../../console/user-error.ts';
import { checkoutRoot } from '../../stack/layout.ts';
import type { Target } from '../target.ts';
import { BACKUP, withBackupVolume } from './backup-volume.ts';

/**
 * Opens a backup for what this checkout is.
 * @param named a file, or an archive by its name: in the folder of those that were copied out, else in the cluster
 * @throws UserError where there is none, or it cannot be restored
 */
export async function findBackup(
  named: string,
  { target, folder, progress }: { target: Target; folder: string; progress: Progress },
): Promise<OpenBackup> {
  const known = [named, join(folder, named)].find((path) => existsSync(path));
  const path =
    known ??
    (await progress.run(BACKUP, `copying ${named}`, () => fetch(named, { target, folder })));
  const { version } = JSON.parse(await readFile(join(checkoutRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return openBackup(path, version);
}

async function fetch(
  named: string,
  { target, folder }: { target: Target; folder: string },
): Promise<string> {
  return withBackupVolume(target, async (volume) => {
    const names = await volume.list();
    if (names.includes(named)) return volume.fetch(named, folder);
    throw new UserError(
      `There is no backup ${named}, neither here nor in the cluster: ${names.join(', ') || 'none'}`,
    );
  });
}
