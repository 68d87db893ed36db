import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { makeApi } from '../tools/client/api.ts';
import { logIn } from '../tools/client/log-in.ts';
import { tableLines } from '../tools/console/table.ts';
import { Progress } from '../tools/console/progress.ts';
import { checkoutRoot, defaultDirectory } from '../tools/stack/layout.ts';
import { removeStack } from '../tools/stack/remove-stack.ts';
import { startStack, type Stack } from '../tools/stack/start-stack.ts';
import { keepConnection, type Timed } from './kept-connection.ts';
import { pace, saturate, type Load } from './load.ts';
import { machineLine } from './machine-facts.ts';
import { median, quantile } from './statistics.ts';

const REPEATS = 5;
const SECONDS = 8;
/** A crowd at the door: more than are hashed at once, fewer than may wait, so nobody is refused. */
const CLIENTS = 48;
const READS_PER_SECOND = 50;

/** What is asked of the figures. */
const LEAST_SHARE = 0.85;
const MOST_SLOWDOWN = 3;

/** One turn: bare hashing, logins at auth and through the gateway, reads alone and beside logins. */
interface Turn {
  barePerSecond: number;
  atAuth: Load;
  throughGateway: Load;
  idle: Load;
  beside: Load;
}

/**
 * How near logins come to what the machine can hash at all, at auth itself and through the gateway,
 * and what reads of other services feel of it. Ends with 1 where auth misses its share, or the reads
 * their bound; what the gateway takes is told beside it.
 */
export async function benchLogin(): Promise<number> {
  const directory = join(defaultDirectory, 'bench-login');
  await removeStack(directory);
  for (const limit of ['ANONYMOUS', 'USER', 'CREDENTIALS']) {
    process.env[`RATE_LIMIT_${limit}_PER_MINUTE`] = '1000000';
  }
  const stack = await startStack({ directory, portMode: 'free', progress: new Progress() });
  try {
    const calls = await makeCalls(stack);
    // Long enough that what runs is compiled: a crowd is served by code that has seen one.
    await Promise.all([saturate(CLIENTS, 30, calls.logIn), pace(READS_PER_SECOND, 30, calls.read)]);
    const turns: Turn[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) turns.push(await takeTurn(calls));
    return print(turns) ? 0 : 1;
  } finally {
    await stack.stop();
    await removeStack(directory);
  }
}

async function takeTurn({ logInAtAuth, logIn, read }: Calls): Promise<Turn> {
  const barePerSecond = await bareArgon2();
  const idle = await pace(READS_PER_SECOND, SECONDS, read);
  const atAuth = await saturate(CLIENTS, SECONDS, logInAtAuth);
  const [throughGateway, beside] = await Promise.all([
    saturate(CLIENTS, SECONDS, logIn),
    pace(READS_PER_SECOND, SECONDS, read),
  ]);
  return { barePerSecond, atAuth, throughGateway, idle, beside };
}

/** Password checks a second of a process that does nothing else. */
async function bareArgon2(): Promise<number> {
  const child = fork(join(checkoutRoot, 'benchmarks/login/bare-argon2.ts'));
  try {
    child.send(SECONDS);
    const [perSecond] = (await once(child, 'message')) as [number];
    return perSecond;
  } finally {
    child.kill();
  }
}

interface Calls {
  logInAtAuth: (client: number) => Promise<Timed>;
  logIn: (client: number) => Promise<Timed>;
  read: () => Promise<Timed>;
}

/** A member for each client, and one who reads their rounds. */
async function makeCalls({ address, ports }: Stack): Promise<Calls> {
  const api = makeApi(address);
  const members = await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const member = { email: `${randomUUID()}@club.example`, password: 'a quiet putting green' };
      await api.POST('/api/v1/auth/register', { body: { name: 'Ann Login', ...member } });
      return { ...member, tokenDelivery: 'body' };
    }),
  );
  const token = await logIn(api, members[0]!);
  const ask = keepConnection(address);
  const askAuth = keepConnection(`http://127.0.0.1:${ports['auth']}`);
  return {
    logInAtAuth: (client) => askAuth('POST', '/api/v1/auth/login', { body: members[client]! }),
    logIn: (client) => ask('POST', '/api/v1/auth/login', { body: members[client]! }),
    read: () => ask('GET', '/api/v1/rounds', { token }),
  };
}

function print(turns: Turn[]): boolean {
  console.log(`login (${machineLine()})`);
  const share = turns.map((turn) => turn.atAuth.perSecond / turn.barePerSecond);
  const slowdown = turns.map(({ idle, beside }) => p99(beside) / p99(idle));
  const rows: [string, number[]][] = [
    ['bare argon2, checks/s', turns.map((turn) => turn.barePerSecond)],
    ['logins at auth, /s', turns.map(({ atAuth }) => atAuth.perSecond)],
    ['share of the bare ones', share],
    [
      'the same through the gateway',
      turns.map((turn) => turn.throughGateway.perSecond / turn.barePerSecond),
    ],
    ['reads alone, p99 ms', turns.map(({ idle }) => p99(idle))],
    ['reads beside logins, p99 ms', turns.map(({ beside }) => p99(beside))],
    ['times as slow', slowdown],
  ];
  const text = (value: number) => value.toFixed(2);
  const lines = tableLines(
    ['what', { figures: 'median' }, 'each turn'],
    rows.map(([name, values]) => [name, text(median(values)), values.map(text).join(' ')]),
  );
  console.log(lines.join('\n'));
  const loads = turns.flatMap((turn) => [turn.atAuth, turn.throughGateway, turn.beside, turn.idle]);
  const refused = loads.some(({ statuses }) => Object.keys(statuses).some((s) => s !== '200'));
  if (refused) console.log('not every request was answered with 200');
  return !refused && median(share) >= LEAST_SHARE && median(slowdown) <= MOST_SLOWDOWN;
}

function p99({ waitsMs }: Load): number {
  return quantile(waitsMs, 0.99);
}
