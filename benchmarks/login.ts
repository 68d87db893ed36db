import { fork } from 'node:child_process';
import { join } from 'node:path';
import { Progress } from '../tools/console/progress.ts';
import { checkoutRoot, defaultDirectory } from '../tools/stack/layout.ts';
import { removeStack } from '../tools/stack/remove-stack.ts';
import { startStack } from '../tools/stack/start-stack.ts';
import { askChild } from './ask-child.ts';
import type { BenchFlags } from './bench-flags.ts';
import type { BenchResult, Outcome } from './goals.ts';
import type { WrkRun } from './hot-path/wrk.ts';
import { pace, type Load } from './load.ts';
import { makeLoginCalls, type LoginCalls } from './login/login-calls.ts';
import { quantile } from './statistics.ts';

const SECONDS = 8;
const READS_PER_SECOND = 50;

/** What is asked of the figures. */
const LEAST_SHARE = 0.85;
const MOST_SLOWDOWN = 3;

/** One turn: bare hashing, logins at auth and through the gateway, reads alone and beside logins. */
interface Turn {
  barePerSecond: number;
  bareAgain: number;
  atAuth: WrkRun;
  throughGateway: WrkRun;
  idle: Load;
  beside: Load;
}

/**
 * How near logins come to what the machine can hash at all, at auth itself and through the gateway,
 * and what reads of other services feel of it.
 */
export async function benchLogin({ turns: count = 5 }: BenchFlags): Promise<BenchResult> {
  const directory = join(defaultDirectory, 'bench-login');
  await removeStack(directory);
  for (const limit of ['ANONYMOUS', 'USER', 'CREDENTIALS']) {
    process.env[`RATE_LIMIT_${limit}_PER_MINUTE`] = '1000000';
  }
  const stack = await startStack({ directory, portMode: 'free', progress: new Progress() });
  try {
    const calls = await makeLoginCalls(stack);
    // Long enough that what runs is compiled: a crowd is served by code that has seen one.
    await Promise.all([calls.logIn(30), pace(READS_PER_SECOND, 30, calls.read)]);
    const turns: Turn[] = [];
    while (turns.length < count) turns.push(await takeTurn(calls));
    return resultOf(turns);
  } finally {
    await stack.stop();
    await removeStack(directory);
  }
}

async function takeTurn({ logInAtAuth, logIn, read }: LoginCalls): Promise<Turn> {
  const barePerSecond = await bareArgon2();
  const idle = await pace(READS_PER_SECOND, SECONDS, read);
  const atAuth = await logInAtAuth(SECONDS);
  const [throughGateway, beside] = await Promise.all([
    logIn(SECONDS),
    pace(READS_PER_SECOND, SECONDS, read),
  ]);
  const bareAgain = await bareArgon2();
  return { barePerSecond, bareAgain, atAuth, throughGateway, idle, beside };
}

/** Password checks a second of a process that does nothing else. */
async function bareArgon2(): Promise<number> {
  const child = fork(join(checkoutRoot, 'benchmarks/login/bare-argon2.ts'));
  try {
    return await askChild<number>(child, SECONDS);
  } finally {
    child.kill();
  }
}

function resultOf(turns: Turn[]): BenchResult {
  const share = (of: (turn: Turn) => number) =>
    turns.map((turn) => of(turn) / ((turn.barePerSecond + turn.bareAgain) / 2));
  const bare = { against: 'bare argon2', unit: '×' } as const;
  const outcomes: Outcome[] = [
    {
      ...{ what: 'noise: bare argon2 again', against: 'the same in the same turn', unit: '×' },
      turns: turns.map(({ barePerSecond, bareAgain }) => bareAgain / barePerSecond),
    },
    {
      ...{ what: 'logins at auth', ...bare, least: LEAST_SHARE, floor: LEAST_SHARE },
      turns: share(({ atAuth }) => atAuth.perSecond),
    },
    {
      ...{ what: 'logins through the gateway', ...bare, least: LEAST_SHARE },
      turns: share(({ throughGateway }) => throughGateway.perSecond),
    },
    {
      ...{ what: 'reads beside logins, p99', against: 'the same alone', unit: '×' },
      ...{ most: MOST_SLOWDOWN, floor: MOST_SLOWDOWN },
      turns: turns.map(({ idle, beside }) => p99(beside) / p99(idle)),
    },
  ];
  const reads = turns.flatMap(({ beside, idle }) => [beside, idle]);
  const crowds = turns.flatMap(({ atAuth, throughGateway }) => [atAuth, throughGateway]);
  const refused =
    reads.some(({ statuses }) => Object.keys(statuses).some((status) => status !== '200')) ||
    crowds.some(({ failed }) => failed > 0);
  return { outcomes, faults: refused ? ['not every request was answered with 200'] : [] };
}

function p99({ waitsMs }: Load): number {
  return quantile(waitsMs, 0.99);
}
