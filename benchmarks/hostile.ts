import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeApi } from '../tools/client/api.ts';
import { logIn } from '../tools/client/log-in.ts';
import { Progress } from '../tools/console/progress.ts';
import { tableLines } from '../tools/console/table.ts';
import { checkoutRoot, defaultDirectory } from '../tools/stack/layout.ts';
import { removeStack } from '../tools/stack/remove-stack.ts';
import { startStack, type Stack } from '../tools/stack/start-stack.ts';
import type { Target } from './hostile/attacker.ts';
import { keepConnection, type Timed } from './kept-connection.ts';
import { pace, type Load } from './load.ts';
import { machineLine } from './machine-facts.ts';
import { median, quantile } from './statistics.ts';

const REPEATS = 5;
const SECONDS = 20;
const READS_PER_SECOND = 25;
const ATTACKED = ['gateway', 'auth', 'round'];

/** What is asked of the figures. */
const MOST_SLOWDOWN = 2;
const MOST_LAG_MS = 50;

interface Turn {
  idle: Load;
  /** Reads of the club beside the same attack on a server that only drops it: what the machine is worth. */
  control: Load;
  beside: Load;
  /** Hostile bodies that were answered. */
  perSecond: number;
  /** Service → the 99th percentile of its event loop's delay while it was attacked, in ms. */
  lagMs: Record<string, number>;
}

/**
 * What everybody else feels while one client, whom the limits hold as anybody, sends the worst bodies
 * that we know of as fast as they are answered, and 300 that come at a byte a second. The attack takes its part of the cores wherever it goes, so the same bytes over the
 * same connections go to an empty server in turn. Ends with 1 where somebody is refused or waits twice as
 * long as beside that, or an event loop is held up for 50 ms.
 */
export async function benchHostile(): Promise<number> {
  const directory = join(defaultDirectory, 'bench-hostile');
  await removeStack(directory);
  const stack = await startStack({ directory, portMode: 'free', progress: new Progress() });
  try {
    const read = await makeReader(stack);
    await pace(READS_PER_SECOND, SECONDS, read);
    const turns: Turn[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      turns.push(await takeTurn(stack, repeat, read));
    }
    return print(turns) ? 0 : 1;
  } finally {
    await stack.stop();
    await removeStack(directory);
  }
}

async function makeReader(stack: Stack): Promise<() => Promise<Timed>> {
  const token = await newMember(stack, 'Ann Reader');
  const ask = keepConnection(stack.address);
  const paths = ['/api/v1/rounds', '/.well-known/jwks.json', '/api/v1/courses'];
  let turn = 0;
  return () => ask('GET', paths[turn++ % paths.length]!, { token });
}

/** @returns an access token */
async function newMember({ address }: Stack, name: string): Promise<string> {
  const api = makeApi(address);
  const account = { email: `${randomUUID()}@club.example`, password: 'a quiet putting green' };
  await api.POST('/api/v1/auth/register', { body: { name, ...account } });
  return logIn(api, account);
}

/** With a new attacker at an address of their own, of whom nothing is counted yet. */
async function takeTurn(stack: Stack, nth: number, read: () => Promise<Timed>): Promise<Turn> {
  const { address, ports } = stack;
  const token = await newMember(stack, 'Eve Attacker');
  const from = `127.0.66.${nth + 1}`;
  const idle = await pace(READS_PER_SECOND, SECONDS, read);
  const attacked = await underAttack({ address, from, token }, async () => {
    await lagsOf(ports);
    const beside = await pace(READS_PER_SECOND, SECONDS, read);
    return { beside, lagMs: await lagsOf(ports) };
  });
  const { perSecond } = attacked;
  const { result: control } = await onSink((sink) =>
    underAttack({ address: sink, from, token, perSecond }, () =>
      pace(READS_PER_SECOND, SECONDS, read),
    ),
  );
  return { idle, control, perSecond, ...attacked.result };
}

/** Attacks while `work` goes on; gives how many bodies a second were answered, too. */
async function underAttack<T>(target: Target, work: () => Promise<T>) {
  const attacker = fork(join(checkoutRoot, 'benchmarks/hostile/attacker.ts'));
  let answered = 0;
  attacker.on('message', (count) => (answered = count as number));
  try {
    attacker.send(target);
    await sleep(1000);
    const [before, startedAt] = [answered, performance.now()];
    const result = await work();
    const seconds = (performance.now() - startedAt) / 1000;
    return { result, perSecond: (answered - before) / seconds };
  } finally {
    attacker.kill('SIGKILL');
    await sleep(1000);
  }
}

async function onSink<T>(work: (address: string) => Promise<T>): Promise<T> {
  const sink = fork(join(checkoutRoot, 'benchmarks/hostile/sink.ts'));
  try {
    const [port] = (await once(sink, 'message')) as [number];
    return await work(`http://127.0.0.1:${port}`);
  } finally {
    sink.kill('SIGKILL');
  }
}

/** The delays since they were asked for last. */
async function lagsOf(ports: Stack['ports']): Promise<Record<string, number>> {
  const lags = await Promise.all(
    ATTACKED.map(async (name) => {
      const text = await (await fetch(`http://127.0.0.1:${ports[name]}/metrics`)).text();
      const [, seconds] = /^nodejs_eventloop_lag_p99_seconds\S* (\S+)/m.exec(text) ?? [];
      return [name, Number(seconds) * 1000] as const;
    }),
  );
  return Object.fromEntries(lags);
}

function print(turns: Turn[]): boolean {
  console.log(`hostile (${machineLine()})`);
  const own = turns.map(({ control, beside }) => p99(beside) / p99(control));
  const lags = ATTACKED.map((name) => turns.map(({ lagMs }) => lagMs[name]!));
  const rows: [string, number[]][] = [
    ['reads alone, p99 ms', turns.map(({ idle }) => p99(idle))],
    ['reads beside the attack on an empty server', turns.map(({ control }) => p99(control))],
    ['reads beside the attack', turns.map(({ beside }) => p99(beside))],
    ['times as slow, empty server', turns.map(({ idle, control }) => p99(control) / p99(idle))],
    ['times as slow', turns.map(({ idle, beside }) => p99(beside) / p99(idle))],
    ["the club's own part of that", own],
    ['hostile bodies a second', turns.map(({ perSecond }) => perSecond)],
    ...ATTACKED.map((name, index): [string, number[]] => [
      `event loop of ${name}, p99 ms`,
      lags[index]!,
    ]),
  ];
  const text = (value: number) => value.toFixed(2);
  const lines = tableLines(
    ['what', { figures: 'median' }, 'each turn'],
    rows.map(([name, values]) => [name, text(median(values)), values.map(text).join(' ')]),
  );
  console.log(lines.join('\n'));
  const refused = turns.some(({ beside }) =>
    Object.keys(beside.statuses).some((status) => status !== '200'),
  );
  if (refused) console.log('not every read was answered with 200');
  const held = lags.some((values) => median(values) > MOST_LAG_MS);
  return !refused && !held && median(own) <= MOST_SLOWDOWN;
}

function p99({ waitsMs }: Load): number {
  return quantile(waitsMs, 0.99);
}
