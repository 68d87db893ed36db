import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../tools/console/user-error.ts';
import { stack } from './stack.ts';

/** What a load came to: requests by kind, and every one that was not answered as it should be. */
export interface LoadReport {
  counts: Record<string, number>;
  failures: string[];
}

/** Golfers who register, log in, refresh, read and score until they are stopped. */
export interface MixedLoad {
  /** An access token from before everything else, and a way to use it. */
  firstToken: string;
  logIn: () => Promise<string>;
  readWith: (token: string) => Promise<void>;
  stop: () => Promise<LoadReport>;
}

interface Tokens {
  accessToken: string;
  refreshToken: string;
}

type Send = <T = unknown>(
  kind: string,
  request: { method: string; path: string; token?: string; body?: unknown; expected?: number },
) => Promise<T>;

/** The kinds of request that every golfer sends again and again. */
export const STEADY = [
  'score',
  'read a round',
  'read analytics',
  'read the account',
  'read with an old token',
  'refresh',
];

const GOLFERS = 8;
const GOLFER_PAUSE_MS = 120;
const NEWCOMER_PAUSE_MS = 500;
const TIMEOUT_MS = 10_000;
const PASSWORD = 'a quiet putting green';

/** Starts the load through every gateway of the stack, in turn. */
export async function startMixedLoad(): Promise<MixedLoad> {
  const report: LoadReport = { counts: {}, failures: [] };
  const send = makeSend(report);
  let busy = true;
  const untilStopped = async (pauseMs: number, work: () => Promise<unknown>) => {
    while (busy) {
      // The failure is in the report already.
      await work().catch(() => undefined);
      await sleep(pauseMs);
    }
  };

  const golfers = await Promise.all(Array.from({ length: GOLFERS }, () => newGolfer(send)));
  const loops = golfers.map((golfer) => untilStopped(GOLFER_PAUSE_MS, () => golfer.play()));
  loops.push(
    untilStopped(NEWCOMER_PAUSE_MS, () => register(send).then((email) => logIn(send, email))),
  );
  const first = golfers[0]!;
  return {
    firstToken: first.firstToken,
    logIn: async () => (await logIn(send, first.email)).accessToken,
    readWith: async (token) => {
      await send('read with an old token', { method: 'GET', path: '/api/v1/rounds', token });
    },
    stop: async () => {
      busy = false;
      await Promise.all(loops);
      return report;
    },
  };
}

/** Sends to one gateway after the other; whatever is not as expected is noted, and thrown. */
function makeSend(report: LoadReport): Send {
  const gateways = Object.keys(stack.ports).filter((name) => /^gateway(-\d+)?$/.test(name));
  let turn = 0;
  return async <T>(
    kind: string,
    { method, path, token, body, expected = 200 }: Parameters<Send>[1],
  ) => {
    const gateway = gateways[turn++ % gateways.length]!;
    report.counts[kind] = (report.counts[kind] ?? 0) + 1;
    const startedAt = new Date().toISOString();
    try {
      const answer = await fetch(`http://127.0.0.1:${stack.ports[gateway]}${path}`, {
        method,
        headers: {
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const text = await answer.text();
      if (answer.status !== expected) throw new Error(`${answer.status} ${text.slice(0, 200)}`);
      return JSON.parse(text) as T;
    } catch (error) {
      const reason = `${messageOf(error)} ${causeOf(error)}`.trim();
      report.failures.push(`${startedAt} ${gateway} ${kind}: ${reason}`);
      throw error;
    }
  };
}

function causeOf(error: unknown): string {
  return error instanceof Error && error.cause ? messageOf(error.cause) : '';
}

async function register(send: Send): Promise<string> {
  const email = `${randomUUID()}@club.example`;
  const body = { name: 'Test Golfer', email, password: PASSWORD };
  await send('register', { method: 'POST', path: '/api/v1/auth/register', body, expected: 201 });
  return email;
}

function logIn(send: Send, email: string): Promise<Tokens> {
  const body = { email, password: PASSWORD, tokenDelivery: 'body' };
  return send<Tokens>('log in', { method: 'POST', path: '/api/v1/auth/login', body });
}

/** A golfer on a course, who reads and scores with a token that is refreshed again and again. */
async function newGolfer(send: Send) {
  const email = await register(send);
  let tokens = await logIn(send, email);
  const firstToken = tokens.accessToken;
  const get = <T>(kind: string, path: string) =>
    send<T>(kind, { method: 'GET', path, token: tokens.accessToken });

  const courses = await get<{ items: { id: string }[] }>('read courses', '/api/v1/courses');
  const courseId = courses.items[0]!.id;
  const course = await get<{ tees: { id: string }[] }>(
    'read a course',
    `/api/v1/courses/${courseId}`,
  );
  const round = await send<{ id: string; players: { id: string }[] }>('start a round', {
    method: 'POST',
    path: '/api/v1/rounds',
    token: firstToken,
    body: { courseId, teeId: course.tees[0]!.id, holes: '18' },
    expected: 201,
  });
  const path = `/api/v1/rounds/${round.id}`;
  const holes = `${path}/players/${round.players[0]!.id}/holes`;
  let step = 0;

  const score = () =>
    send('score', {
      method: 'PUT',
      path: `${holes}/${1 + (step % 18)}`,
      token: tokens.accessToken,
      body: { strokes: 1 + (step % 9) },
    });
  const refresh = async () => {
    const body = { refreshToken: tokens.refreshToken };
    tokens = await send<Tokens>('refresh', { method: 'POST', path: '/api/v1/auth/refresh', body });
  };
  const turns = [
    score,
    () => get('read a round', path),
    score,
    () => get('read analytics', '/api/v1/analytics/me'),
    () => get('read the account', '/api/v1/auth/account'),
    () => send('read with an old token', { method: 'GET', path, token: firstToken }),
    refresh,
  ];
  return { email, firstToken, play: () => turns[step++ % turns.length]!() };
}
