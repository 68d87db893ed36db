import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { Progress } from '../tools/console/progress.ts';
import { makeClient } from '../tools/play/client.ts';
import { checkoutRoot, defaultDirectory } from '../tools/stack/layout.ts';
import { removeStack } from '../tools/stack/remove-stack.ts';
import { startStack } from '../tools/stack/start-stack.ts';
import { machineFacts } from './club-size/report.ts';
import { pace, saturate, type Load } from './login/load.ts';

const REPEATS = 5;
const SECONDS = 6;
/** More than are hashed at once, fewer than may wait: nobody is refused. */
const CLIENTS = 12;
const READS_PER_SECOND = 50;

/** What is asked of the figures. */
const LEAST_SHARE = 0.85;
const MOST_SLOWDOWN = 3;

/** One turn of the three: bare hashing, reads alone, logins with the same reads beside them. */
interface Turn {
  barePerSecond: number;
  idle: Load;
  logins: Load;
  beside: Load;
}

/**
 * How near logins through the gateway come to what the machine can hash at all, and what reads of
 * other services feel of it. Ends with 1 where one of the two bounds is missed.
 */
export async function benchLogin(): Promise<number> {
  const directory = join(defaultDirectory, 'bench-login');
  await removeStack(directory);
  for (const limit of ['ANONYMOUS', 'USER', 'CREDENTIALS']) {
    process.env[`RATE_LIMIT_${limit}_PER_MINUTE`] = '10000000';
  }
  const stack = await startStack({ directory, portMode: 'free', progress: new Progress() });
  try {
    const { logIn, read } = await makeMembers(stack.address);
    await Promise.all([saturate(CLIENTS, 3, logIn), pace(READS_PER_SECOND, 3, read)]);
    const turns: Turn[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) turns.push(await takeTurn(logIn, read));
    return print(turns) ? 0 : 1;
  } finally {
    await stack.stop();
    await removeStack(directory);
  }
}

async function takeTurn(
  logIn: (client: number) => Promise<number>,
  read: () => Promise<number>,
): Promise<Turn> {
  const barePerSecond = await bareArgon2();
  const idle = await pace(READS_PER_SECOND, SECONDS, read);
  const logins = await saturate(CLIENTS, SECONDS, logIn);
  const [, beside] = await Promise.all([
    saturate(CLIENTS, SECONDS, logIn),
    pace(READS_PER_SECOND, SECONDS, read),
  ]);
  return { barePerSecond, idle, logins, beside };
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

/** A member for each client, and one who reads their rounds. */
async function makeMembers(address: string) {
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
  const headers = { 'content-type': 'application/json' };
  return {
    logIn: (client: number) =>
      status(`${address}/api/v1/auth/login`, { method: 'POST', headers, body: members[client]! }),
    read: () =>
      status(`${address}/api/v1/rounds`, { headers: { authorization: `Bearer ${accessToken}` } }),
  };
}

async function status(url: string, init: RequestInit): Promise<number> {
  const response = await fetch(url, init);
  await response.arrayBuffer();
  return response.status;
}

function print(turns: Turn[]): boolean {
  const { cores, cpu, node, loadAverages } = machineFacts();
  console.log(`login (${cores} cores, ${cpu}, Node ${node}, load ${loadAverages[0]})`);
  const share = turns.map(({ barePerSecond, logins }) => logins.perSecond / barePerSecond);
  const slowdown = turns.map(({ idle, beside }) => p99(beside) / p99(idle));
  line(
    'bare argon2, checks/s',
    turns.map((turn) => turn.barePerSecond),
  );
  line(
    'logins through the gateway, /s',
    turns.map(({ logins }) => logins.perSecond),
  );
  line('share of the bare ones', share, 2);
  line(
    'reads alone, p99 ms',
    turns.map(({ idle }) => p99(idle)),
  );
  line(
    'reads beside logins, p99 ms',
    turns.map(({ beside }) => p99(beside)),
  );
  line('times as slow', slowdown, 2);
  const answers = turns.flatMap(({ logins, beside, idle }) => [logins, beside, idle]);
  const refused = answers.some(({ statuses }) => Object.keys(statuses).some((s) => s !== '200'));
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
