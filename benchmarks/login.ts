import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { Progress } from '../tools/console/progress.ts';
import { makeClient } from '../tools/play/client.ts';
import { checkoutRoot, defaultDirectory } from '../tools/stack/layout.ts';
import { removeStack } from '../tools/stack/remove-stack.ts';
import { startStack, type Stack } from '../tools/stack/start-stack.ts';
import { machineFacts } from './club-size/report.ts';
import { pace, saturate, type Load } from './login/load.ts';
import { makeSender } from './login/sender.ts';

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
    process.env[`RATE_LIMIT_${limit}_PER_MINUTE`] = '10000000';
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
  logInAtAuth: (client: number) => Promise<number>;
  logIn: (client: number) => Promise<number>;
  read: () => Promise<number>;
}

/** A member for each client, and one who reads their rounds. */
async function makeCalls({ address, ports }: Stack): Promise<Calls> {
  const send = makeClient(address);
  const members = await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const member = { email: `${randomUUID()}@club.example`, password: 'a quiet putting green' };
      await send('POST', '/api/v1/auth/register', { body: { name: 'Ann Login', ...member } });
      return JSON.stringify({ ...member, tokenDelivery: 'body' });
    }),
  );
  const { accessToken } = await send<{ accessToken: string }>('POST', '/api/v1/auth/login', {
    body: JSON.parse(members[0]!) as object,
  });
  const ask = makeSender(address);
  const askAuth = makeSender(`http://127.0.0.1:${ports['auth']}`);
  return {
    logInAtAuth: (client) => askAuth('POST', '/api/v1/auth/login', { body: members[client]! }),
    logIn: (client) => ask('POST', '/api/v1/auth/login', { body: members[client]! }),
    read: () => ask('GET', '/api/v1/rounds', { token: accessToken }),
  };
}

function print(turns: Turn[]): boolean {
  const { cores, cpu, node, loadAverages } = machineFacts();
  console.log(`login (${cores} cores, ${cpu}, Node ${node}, load ${loadAverages[0]})`);
  const shareOf = (kind: 'atAuth' | 'throughGateway') =>
    turns.map((turn) => turn[kind].perSecond / turn.barePerSecond);
  const share = shareOf('atAuth');
  const slowdown = turns.map(({ idle, beside }) => p99(beside) / p99(idle));
  line(
    'bare argon2, checks/s',
    turns.map((turn) => turn.barePerSecond),
  );
  line(
    'logins at auth, /s',
    turns.map(({ atAuth }) => atAuth.perSecond),
  );
  line('share of the bare ones', share, 2);
  line('the same through the gateway', shareOf('throughGateway'), 2);
  line(
    'reads alone, p99 ms',
    turns.map(({ idle }) => p99(idle)),
  );
  line(
    'reads beside logins, p99 ms',
    turns.map(({ beside }) => p99(beside)),
  );
  line('times as slow', slowdown, 2);
  const loads = turns.flatMap((turn) => [turn.atAuth, turn.throughGateway, turn.beside, turn.idle]);
  const refused = loads.some(({ statuses }) => Object.keys(statuses).some((s) => s !== '200'));
  if (refused) console.log('not every request was answered with 200');
  return !refused && median(share) >= LEAST_SHARE && median(slowdown) <= MOST_SLOWDOWN;
}

function line(name: string, values: number[], digits = 1): void {
  const each = values.map((value) => value.toFixed(digits)).join(' ');
  console.log(`  ${name.padEnd(34)} ${median(values).toFixed(digits).padStart(8)}   (${each})`);
}

function p99({ waitsMs }: Load): number {
  const sorted = waitsMs.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1]!;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
