import { join } from 'node:path';
import type { DataSourceOptions } from '@golfroundpro/shared/db/data-source.ts';
import type { ClubAmounts } from '../../benchmarks/club-size.ts';
import { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { defaultDirectory } from '../stack/layout.ts';
import { removeStack } from '../stack/remove-stack.ts';
import type { StoreName } from '../stack/stores/store.ts';
import { startStack } from '../stack/start-stack.ts';
import { superuserOf } from '../stack/superuser-of.ts';

/** A comparison; gives the exit code. */
type Bench = (amounts: ClubAmounts) => Promise<number>;

const BENCHES: Record<string, () => Promise<Bench>> = {
  'score-writer': async () =>
    overStores(['postgres'], (await import('../../benchmarks/score-writer.ts')).benchScoreWriter),
  rebuild: async () =>
    overStores(
      ['postgres', 'redis-state'],
      (await import('../../benchmarks/rebuild.ts')).benchRebuild,
    ),
  'club-size': async () => (await import('../../benchmarks/club-size.ts')).benchClubSize,
  scale: async () => (await import('../../benchmarks/scale.ts')).benchScale,
  login: async () => (await import('../../benchmarks/login.ts')).benchLogin,
  'dapr-client': async () => (await import('../../benchmarks/dapr-client.ts')).benchDaprClient,
  hostile: async () => (await import('../../benchmarks/hostile.ts')).benchHostile,
  page: async () => (await import('../../benchmarks/page.ts')).benchPage,
  'hot-path': async () => (await import('../../benchmarks/hot-path.ts')).benchHotPath,
  live: async () => (await import('../../benchmarks/live.ts')).benchLive,
};

const TAKE_AMOUNTS = ['club-size', 'scale'];

/** `npm run bench -- <name>`: runs one comparison over stores, or stacks, of its own. */
export async function runBench([name = '']: string[], amounts: ClubAmounts): Promise<number> {
  const load = BENCHES[name];
  if (!load) throw new UserError(`Name one of: ${Object.keys(BENCHES).join(', ')}`);
  if (
    !TAKE_AMOUNTS.includes(name) &&
    Object.values(amounts).some((amount) => amount !== undefined)
  ) {
    throw new UserError(`Only ${TAKE_AMOUNTS.join(' and ')} take amounts.`);
  }
  const bench = await load();
  return bench(amounts);
}

/** A comparison that needs nothing but empty stores: PostgreSQL, and the address of the state Redis. */
function overStores(
  only: StoreName[],
  bench: (connection: DataSourceOptions['connection'], redisUrl: string) => Promise<void>,
): Bench {
  return async () => {
    const directory = join(defaultDirectory, 'bench');
    await removeStack(directory);
    const stack = await startStack({
      directory,
      portMode: 'free',
      only,
      progress: new Progress(),
    });
    try {
      await bench(
        superuserOf(stack, 'postgres'),
        `redis://127.0.0.1:${stack.ports['redis-state']}`,
      );
    } finally {
      await stack.stop();
      await removeStack(directory);
    }
    return 0;
  };
}
