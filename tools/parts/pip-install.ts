import { join } from 'node:path';
import { buildLog, cacheFolder, fillCache } from './cache.ts';
import type { FoundParts } from './part.ts';
import { runCommand } from './run-command.ts';

function requirementsOf(name: string): string {
  return join(import.meta.dirname, '../pins', name, 'requirements.txt');
}

/** Where the Python packages that are pinned in pins/<name> lie in the cache. */
export function pipFolder(name: string): string {
  return cacheFolder(name, [], [requirementsOf(name)]);
}

/** Brings them into a folder of their own: wheels only, so no code of theirs runs, and hashed. */
export async function pipInstall(name: string, found: FoundParts): Promise<void> {
  const args = ['-m', 'pip', 'install', '--no-deps', '--require-hashes', '--only-binary', ':all:'];
  await fillCache(pipFolder(name), (temporary) =>
    runCommand(
      found.get('pip') ?? 'python3',
      [...args, '--target', temporary, '--requirement', requirementsOf(name)],
      { logFile: buildLog(name) },
    ),
  );
}
