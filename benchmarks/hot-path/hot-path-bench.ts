import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeRedis } from '@golfroundpro/shared/redis/redis.ts';
import { Progress } from '../../tools/console/progress.ts';
import { ensureParts } from '../../tools/parts/ensure-parts.ts';
import { askRunningStack } from '../../tools/stack/control-client.ts';
import { checkoutRoot } from '../../tools/stack/layout.ts';
import { startStack, type Stack } from '../../tools/stack/start-stack.ts';
import { superuserOf } from '../../tools/stack/superuser-of.ts';
import { startRounds, tokenOf, type BenchRound } from './bench-rounds.ts';
import { preparePgbench, type Connection } from './pgbench.ts';
import type { UsualWay } from './usual-way.ts';
import type { Eyes } from './views-lag.ts';

const ROUNDS = 300;
/** The most that the gateway's setting takes. */
const NO_LIMIT = '1000000';

/** A stack with open rounds, and beside it what it is compared with. */
export interface HotPathBench {
  stack: Stack;
  connection: Connection;
  eyes: Eyes;
  rounds: BenchRound[];
  wrk: string;
  pgbench: string;
  /** Of round itself, of a bare server with the bytes of a summary, and of the usual way. */
  addresses: { round: string; gateway: string; bare: string; usual: string };
  summaryBytes: number;
  /** Stops and lets go on the sidecar that round publishes through. */
  holdRelay: (held: boolean) => Promise<unknown>;
  stop: () => Promise<void>;
}

/** Starts all of it. */
export async function startHotPathBench(directory: string): Promise<HotPathBench> {
  process.env['IN_FLIGHT_PER_USER'] = '1000';
  for (const limit of ['ANONYMOUS', 'USER', 'CREDENTIALS']) {
    process.env[`RATE_LIMIT_${limit}_PER_MINUTE`] = NO_LIMIT;
  }
  const parts = await ensureParts(['postgres', 'wrk'], new Progress());
  const stack = await startStack({ directory, portMode: 'free', progress: new Progress() });
  const children: ChildProcess[] = [];
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const connection = superuserOf(stack);
  const record = new Client(connection);
  await record.connect();
  const logger = makeLogger({ service: 'bench', level: 'warn' });
  const redis = makeRedis(`redis://127.0.0.1:${stack.ports['redis-state']}`, logger);
  await once(redis, 'ready');
  const rounds = await startRounds(stack.address, ROUNDS);
  await preparePgbench(connection, ROUNDS);
  const summary = await readSummary(stack, rounds[0]!);
  const start = (file: string, told: string | UsualWay) => startChild(children, file, told);
  const bare = await start('bare-server.ts', summary);
  const usual = await start('usual-way.ts', {
    connection,
    keys: `${at(stack.ports['auth']!)}/.well-known/jwks.json`,
    dapr: {
      port: stack.ports['round-daprd']!,
      apiToken: stack.secrets.apps['round']!.daprApiToken,
    },
  });
  return {
    ...{ stack, connection, rounds, eyes: { record, redis } },
    wrk: parts.get('wrk')!,
    pgbench: join(parts.get('postgres')!, 'pgbench'),
    addresses: {
      ...{ round: at(stack.ports['round']!), gateway: stack.address },
      ...{ bare: at(bare), usual: at(usual) },
    },
    summaryBytes: Buffer.byteLength(summary),
    holdRelay: (held) =>
      askRunningStack(
        { do: 'signal', name: 'round-daprd', signal: held ? 'SIGSTOP' : 'SIGCONT' },
        directory,
      ),
    stop: async () => {
      for (const child of children) child.kill();
      await record.end();
      redis.disconnect();
      await stack.stop();
    },
  };
}

async function startChild(children: ChildProcess[], file: string, told: string | UsualWay) {
  const child = fork(join(checkoutRoot, 'benchmarks/hot-path', file));
  children.push(child);
  child.send(told);
  return ((await once(child, 'message')) as [number])[0];
}

async function readSummary({ address }: Stack, { roundId }: BenchRound): Promise<string> {
  const headers = { authorization: `Bearer ${await tokenOf(address)}` };
  return (await fetch(`${address}/api/v1/rounds/${roundId}`, { headers })).text();
}
