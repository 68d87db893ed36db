import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildLog, cacheFolder, fillCache } from './cache.ts';
import { runCommand } from './run-command.ts';
import type { Part } from './part.ts';

const requirements = join(import.meta.dirname, '../pins/schemathesis/requirements.txt');

function folder(): string {
  return cacheFolder('schemathesis', [], [requirements]);
}

/** The fuzzer of OpenAPI documents: the folder of its Python packages, every one pinned. */
export const schemathesis: Part = {
  name: 'schemathesis',
  find: async () => (existsSync(folder()) ? folder() : undefined),
  bring: {
    what: 'fetching Schemathesis from PyPI',
    needs: ['pip'],
    run: (found) =>
      fillCache(folder(), (temporary) =>
        runCommand(
          found.get('pip') ?? 'python3',
          [...['-m', 'pip', 'install', '--no-deps', '--target', temporary], '-r', requirements],
          { logFile: buildLog('schemathesis') },
        ),
      ),
  },
  otherwise: 'check that pip reaches the Python registry (https://pypi.org), Python 3.10 or later',
};
