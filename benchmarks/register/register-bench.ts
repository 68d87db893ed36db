import { fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Client } from 'pg';
import { Progress } from '../../tools/console/progress.ts';
import { ensureParts } from '../../tools/parts/ensure-parts.ts';
import { connectClient } from '../../tools/stack/connect-client.ts';
import { askRunningStack } from '../../tools/stack/control-client.ts';
import { checkoutRoot } from '../../tools/stack/layout.ts';
import type { Stack } from '../../tools/stack/start-stack.ts';
import { superuserOf } from '../../tools/stack/superuser-of.ts';
import { askChild } from '../ask-child.ts';
import { makeUseClock, usedBetween } from '../hot-path/use-clock.ts';
import { runPgbench } from '../run-pgbench.ts';
import type { CrowdRun, CrowdTask } from './crowd.ts';
import { preparePgbench } from './pgbench.ts';
import { runRedisBenchmark } from './redis-benchmark.ts';

/** A crowd that was played, and the CPU milliseconds that each process of the stack had meanwhile. */
export interface MeasuredRun extends CrowdRun {
  cpu: Map<string, number>;
}

/** Who comes: to onboarder itself, or through the gateway. */
export interface Coming extends Omit<Partial<CrowdTask>, 'address'> {
  to: 'onboarder' | 'gateway';
  seconds: number;
}

/** A stack with what it is compared with on the same stores. */
export interface RegisterBench {
  stack: Stack;
  /** The stack's database. */
  record: Client;
  pgbench: (seconds: number) => Promise<number>;
  setNx: () => Promise<number>;
  /** Plays a crowd: of people who were never here, unless `from` says who. */
  play: (coming: Coming) => Promise<MeasuredRun>;
  /** The number of the next who was never here. */
  next: () => number;
  /** Stops and lets go on the sidecar through which registrations are told of. */
  holdRelay: (held: boolean) => Promise<unknown>;
  close: () => Promise<void>;
}

/** Enough that batches fill, and a crowd is one. */
const SEATS = 128;
const EVERYBODY = 1_000_000;

/** Opens it over a stack that runs. */
export async function openRegisterBench(stack: Stack): Promise<RegisterBench> {
  const parts = await ensureParts(['postgres', 'redis'], new Progress());
  const script = {
    binary: join(parts.get('postgres')!, 'pgbench'),
    ...(await preparePgbench(superuserOf(stack))),
  };
  const redisBenchmark = join(dirname(parts.get('redis')!), 'redis-benchmark');
  const record = await connectClient(superuserOf(stack));
  const crowd = fork(join(checkoutRoot, 'benchmarks/register/crowd.ts'));
  const clock = makeUseClock(stack);
  const addresses = {
    onboarder: `http://127.0.0.1:${stack.ports['onboarder']}`,
    gateway: stack.address,
  };
  let next = 0;
  let attempt = 0;
  return {
    ...{ stack, record, next: () => next },
    pgbench: (seconds) => runPgbench(script, seconds),
    setNx: () => runRedisBenchmark(redisBenchmark, stack.ports['redis-cache']!),
    play: async ({ to, ...coming }) => {
      const of = { seats: SEATS, from: next, people: EVERYBODY, attempt: `bench-${attempt++}` };
      const task: CrowdTask = { ...of, ...coming, address: addresses[to] };
      const before = await clock();
      const run = await askChild<CrowdRun>(crowd, task);
      const used = usedBetween(before, await clock());
      // Whoever was sent and not answered is behind it too.
      if (task.from === next) next += run.answered + SEATS;
      const cpu = new Map([...used].map(([name, { cpuMs }]) => [name, cpuMs]));
      return { ...run, cpu: cpu.set('the crowd', run.cpuMs) };
    },
    holdRelay: (held) =>
      askRunningStack(
        { do: 'signal', name: 'onboarder-daprd', signal: held ? 'SIGSTOP' : 'SIGCONT' },
        stack.layout.directory,
      ),
    close: async () => {
      crowd.kill();
      await record.end();
    },
  };
}
