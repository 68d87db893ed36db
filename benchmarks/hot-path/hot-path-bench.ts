import { once } from 'node:events';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeRedis } from '@golfroundpro/shared/redis/redis.ts';
import { Progress } from '../../tools/console/progress.ts';
import { ensureParts } from '../../tools/parts/ensure-parts.ts';
import { connectClient } from '../../tools/stack/connect-client.ts';
import { askRunningStack } from '../../tools/stack/control-client.ts';
import { superuserOf } from '../../tools/stack/superuser-of.ts';
import { startRounds, type BenchRound } from './bench-rounds.ts';
import type { BenchStack } from './bench-stack.ts';
import type { Connection } from '../run-pgbench.ts';
import type { Eyes } from './views-lag.ts';

const ROUNDS = 300;

/** A stack with open rounds. */
export interface HotPathBench {
  stack: BenchStack;
  connection: Connection;
  eyes: Eyes;
  rounds: BenchRound[];
  wrk: string;
  addresses: { round: string; gateway: string };
  /** Stops and lets go on the sidecar that round publishes through. */
  holdRelay: (held: boolean) => Promise<unknown>;
  /** A number for `scoresOf` under which no hole has the score that stands. */
  nextLap: () => number;
  /** Closes its connections; the stack runs on. */
  close: () => Promise<void>;
}

/** Starts rounds on a stack, and opens its record and its views. */
export async function openHotPathBench(stack: BenchStack): Promise<HotPathBench> {
  const parts = await ensureParts(['wrk'], new Progress());
  const connection = superuserOf(stack);
  const record = await connectClient(connection);
  const logger = makeLogger({ service: 'bench', level: 'warn' });
  const redis = makeRedis(`redis://127.0.0.1:${stack.ports['redis-state']}`, logger);
  await once(redis, 'ready');
  let lap = 0;
  return {
    ...{ stack, connection, eyes: { record, redis, form: stack.views } },
    rounds: await startRounds(stack.address, ROUNDS),
    wrk: parts.get('wrk')!,
    addresses: { round: `http://127.0.0.1:${stack.ports['round']}`, gateway: stack.address },
    holdRelay: (held) =>
      askRunningStack(
        { do: 'signal', name: 'round-daprd', signal: held ? 'SIGSTOP' : 'SIGCONT' },
        stack.layout.directory,
      ),
    nextLap: () => lap++,
    close: async () => {
      await record.end();
      redis.disconnect();
    },
  };
}
