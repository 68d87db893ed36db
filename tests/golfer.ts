import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { query, stack } from './stack.ts';

export interface Reply<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
}

export interface StartedRound {
  id: string;
  courseId: string;
  /** Path of this round's holes. */
  holes: string;
}

interface Average {
  value: number | null;
  n: number;
}

interface Lengths {
  strokes: Average;
}

export interface AnalyticsView {
  figures: { rounds: number; eighteen: Lengths; nine: Lengths };
  bestByCourse: { courseId: string; strokes: number }[];
  trend: { roundId: string; strokes: number | null }[];
}

/** Calls the gateway as a client would. */
export async function call<T = Record<string, unknown>>(
  method: string,
  path: string,
  options: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Reply<T>> {
  const response = await fetch(stack.address + path, {
    method,
    headers: {
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    signal: AbortSignal.timeout(10_000),
  });
  const text = await response.text();
  const body = text.startsWith('{') ? (JSON.parse(text) as T) : ({} as T);
  return { status: response.status, headers: response.headers, body };
}

/** Registers and logs in a new golfer, and plays on their behalf; `verified`: who may share, too. */
export async function newGolfer({ verified = false } = {}) {
  const account = { email: `${randomUUID()}@club.example`, password: 'a quiet putting green' };
  const registered = await call<{ userId: string }>('POST', '/api/v1/auth/register', {
    body: { name: 'Test Golfer', ...account },
  });
  expect(registered.status).toBe(201);
  if (verified) await verifyEmail(registered.body.userId);
  const login = await call<{ accessToken: string }>('POST', '/api/v1/auth/login', {
    body: account,
  });
  expect(login.status).toBe(200);
  const token = login.body.accessToken;
  const as = <T>(method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
    call<T>(method, path, {
      token,
      ...(body === undefined ? {} : { body }),
      headers: headers ?? {},
    });
  return {
    userId: registered.body.userId,
    account,
    token,
    as,
    start: (holes: string) => startRound(as, holes),
    score: (round: StartedRound, hole: number, strokes: number) =>
      as<{ version: number; roundVersion: number }>('PUT', `${round.holes}/${hole}`, { strokes }),
    finish: (round: StartedRound) => as('POST', `/api/v1/rounds/${round.id}/finish`),
    analytics: () => as<AnalyticsView>('GET', '/api/v1/analytics/me'),
  };
}

/** What the link in the mail does; the tests of accounts use the link. */
async function verifyEmail(userId: string): Promise<void> {
  await query('auth', 'UPDATE account SET email_verified_at = now() WHERE id = $1', [userId]);
}

export type Golfer = Awaited<ReturnType<typeof newGolfer>>;

type As = <T>(method: string, path: string, body?: unknown) => Promise<Reply<T>>;

async function startRound(as: As, holes: string): Promise<StartedRound> {
  const courses = await as<{ items: { id: string }[] }>('GET', '/api/v1/courses');
  const courseId = courses.body.items[0]!.id;
  const course = await as<{ tees: { id: string }[] }>('GET', `/api/v1/courses/${courseId}`);
  const teeId = course.body.tees[0]!.id;
  const round = await as<{ id: string; players: { id: string }[] }>('POST', '/api/v1/rounds', {
    courseId,
    teeId,
    holes,
  });
  expect(round.status).toBe(201);
  const { id, players } = round.body;
  return { id, courseId, holes: `/api/v1/rounds/${id}/players/${players[0]!.id}/holes` };
}
