import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildLog, cacheFolder, fillCache } from './cache.ts';
import { runCommand } from './run-command.ts';
import type { Part } from './part.ts';

const pom = join(import.meta.dirname, '../pins/kafka/pom.xml');

function jarFolder(): string {
  return cacheFolder('kafka', [], [pom]);
}

/** The folder of Kafka's jars. */
export const kafka: Part = {
  name: 'kafka',
  find: async () => (existsSync(jarFolder()) ? jarFolder() : undefined),
  bring: {
    what: 'fetching Kafka 4.1.0',
    takes: '54 MB',
    needs: ['java', 'maven'],
    run: (found) =>
      fillCache(jarFolder(), (temporary) =>
        runCommand(
          found.get('maven') ?? 'mvn',
          [
            ...['--batch-mode', '--no-transfer-progress', '--file', pom],
            ...['dependency:copy-dependencies', `-DoutputDirectory=${temporary}`],
          ],
          { cwd: temporary, logFile: buildLog('kafka') },
        ),
      ),
  },
  otherwise: 'check that Maven reaches its repository (https://repo.maven.apache.org)',
};
