import { join } from 'node:path';
import type { DataSourceOptions } from '@golfroundpro/shared/db/data-source.ts';
import { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { defaultDirectory } from '../stack/layout.ts';
import { removeStack } from '../stack/remove-stack.ts';
import { startStack, type Stack } from '../stack/start-stack.ts';

type Bench = (connection: DataSourceOptions['connection']) => Promise<void>;

const BENCHES: Record<string, () => Promise<Bench>> = {
  'score-writer': async () => (await import('../../benchmarks/score-writer.ts')).benchScoreWriter,
};

/** `npm run bench -- <name>`: runs one comparison over a PostgreSQL of its own. */
export async function runBench([name = '']: string[]): Promise<number> {
  const load = BENCHES[name];
  if (!load) throw new UserError(`Name one of: ${Object.keys(BENCHES).join(', ')}`);
  const bench = await load();
  const directory = join(defaultDirectory, 'bench');
  await removeStack(directory);
  const stack = await startStack({
    directory,
    portMode: 'free',
    only: ['postgres'],
    progress: new Progress(),
  });
  try {
    await bench(connectionOf(stack));
  } finally {
    await stack.stop();
    await removeStack(directory);
  }
  return 0;
}

function connectionOf({ ports, secrets }: Stack): DataSourceOptions['connection'] {
  return {
    host: '127.0.0.1',
    port: ports['postgres']!,
    database: 'postgres',
    user: 'postgres',
    password: secrets.postgresPassword,
  };
}
