import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { isFullRun } from '@golfroundpro/shared/testing/full-run.ts';
import { HOSTILE_REQUESTS } from '../benchmarks/hostile/bodies.ts';
import { sendFrom, sendSlowlyFrom, type Answer } from './from-address.ts';
import { newGolfer } from './golfer.ts';
import { stack } from './stack.ts';

/** Together more than the gateway has connections to a service, each address less than it may. */
const SLOW_ADDRESSES = ['127.0.9.1', '127.0.9.2', '127.0.9.3'];
const SLOW_OF_EACH = 88;

const CLUBHOUSE = '127.0.9.40';
const PEOPLE = 40;
const TURNS = 3;
/** They come while the attack lasts, not all in its first second. */
const ARRIVES_EVERY_MS = 150;

/** What one address may have under way. */
const IN_FLIGHT = 128;

const MOST_ERROR_BYTES = 8 * 1024;

/** The worst bodies, one after the other, until `isOver`; each kind once at least. */
async function sendHostile(isOver: () => boolean): Promise<Answer[]> {
  const { token } = await newGolfer();
  const answers: Answer[] = [];
  for (let n = 0; n < HOSTILE_REQUESTS.length || !isOver(); n++) {
    const { path, text, type, signedIn } = HOSTILE_REQUESTS[n % HOSTILE_REQUESTS.length]!;
    const sent = { text, type, token: signedIn ? token : undefined };
    answers.push(await sendFrom('127.0.9.4', 'POST', path, sent));
  }
  return answers;
}

/** Logs in, then refreshes and reads in turns. @returns every status */
async function visit(account: { email: string; password: string }): Promise<number[]> {
  const post = (path: string, body: object) =>
    sendFrom(CLUBHOUSE, 'POST', `/api/v1/auth/${path}`, { text: JSON.stringify(body) });
  let last = await post('login', { ...account, tokenDelivery: 'body' });
  const statuses = [last.status];
  for (let turn = 0; turn < TURNS && last.status === 200; turn++) {
    last = await post('refresh', { refreshToken: tokensIn(last).refreshToken });
    const token = tokensIn(last).accessToken;
    const read = await sendFrom(CLUBHOUSE, 'GET', '/api/v1/rounds', { token });
    statuses.push(last.status, read.status);
  }
  return statuses;
}

function tokensIn({ text }: Answer) {
  return JSON.parse(text) as { accessToken?: string; refreshToken?: string };
}

async function register(): Promise<{ email: string; password: string }> {
  const account = { email: `${randomUUID()}@club.example`, password: 'a quiet putting green' };
  const text = JSON.stringify({ name: 'Club Member', ...account });
  const { status } = await sendFrom(CLUBHOUSE, 'POST', '/api/v1/auth/register', { text });
  expect(status).toBe(201);
  return account;
}

/** A plain error in few words, or the report of an import that took nothing: it tells of each row. */
function isRefused({ status, text }: Answer): boolean {
  if (status === 200) return (JSON.parse(text) as { imported?: number }).imported === 0;
  return [400, 413, 422].includes(status) && Buffer.byteLength(text) < MOST_ERROR_BYTES;
}

const told = ({ status, text }: Answer) => `${status} ${text.slice(0, 100)}`;

/** Of the gateway's pools: those that carry a request, and requests that wait for one. */
async function poolsInUse(): Promise<number> {
  const metrics = await fetch(`http://127.0.0.1:${stack.ports['gateway']}/metrics`);
  const lines = (await metrics.text()).match(/^pool_(used|waiting)_\S+ \d+/gm)!;
  return lines.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0);
}

const countOf = (values: (string | number)[]) =>
  Object.fromEntries([...Map.groupBy(values, String)].map(([value, all]) => [value, all.length]));

describe.runIf(isFullRun)('the worst bodies, and 264 that come at a byte a second', () => {
  it('are refused in few words, and forty people behind one address feel nothing', async () => {
    const people = await Promise.all(Array.from({ length: PEOPLE }, register));
    let over = false;
    const slow = Promise.all(
      SLOW_ADDRESSES.flatMap((address) =>
        Array.from({ length: SLOW_OF_EACH }, () => sendSlowlyFrom(address, '/api/v1/auth/login')),
      ),
    ).finally(() => (over = true));
    const visited = people.map(async (account, nth) => {
      await sleep(nth * ARRIVES_EVERY_MS);
      return visit(account);
    });
    const [refused, answers, visits] = await Promise.all([
      slow,
      sendHostile(() => over),
      Promise.all(visited),
    ]);

    expect(countOf(visits.flat())).toEqual({ 200: PEOPLE * (1 + 2 * TURNS) });
    expect(countOf(refused.map((answer) => answer.split('\r\n', 1)[0]!))).toEqual({
      'HTTP/1.1 408 Request Timeout': SLOW_ADDRESSES.length * SLOW_OF_EACH,
    });
    expect(answers.filter((answer) => !isRefused(answer)).map(told)).toEqual([]);
    expect(Math.max(...refused.map((answer) => Buffer.byteLength(answer)))).toBeLessThan(
      MOST_ERROR_BYTES,
    );
  });

  it('leave nothing behind: no connection, no place', async () => {
    await expect.poll(poolsInUse).toBe(0);
    for (const address of SLOW_ADDRESSES) {
      const asked = Array.from({ length: IN_FLIGHT }, () =>
        sendFrom(address, 'GET', '/.well-known/jwks.json'),
      );
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      expect(countOf(statuses)).toEqual({ 200: IN_FLIGHT });
    }
  });
});
