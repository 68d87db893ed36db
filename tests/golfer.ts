import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { makeApi, type Api } from '../tools/client/api.ts';
import { sendOnce, withToken } from '../tools/client/send.ts';
import { query, stack } from './stack.ts';

export interface Reply<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
}

export interface StartedRound {
  id: string;
  courseId: string;
  playerId: string;
}

/** Sends whatever a test wants sent, also what no client would; a golfer's `api` is for the rest. */
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

/** What came of a typed call, whatever its status. */
async function replyOf<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<Reply<T>> {
  const { data, error, response } = await call;
  return { status: response.status, headers: response.headers, body: (data ?? error ?? {}) as T };
}

/** Registers and logs in a new golfer, and plays on their behalf; `verified`: who may share, too. */
export async function newGolfer({ verified = false } = {}) {
  const account = { email: `${randomUUID()}@club.example`, password: 'a quiet putting green' };
  const anonymous = makeApi(stack.address, sendOnce);
  const registered = await replyOf(
    anonymous.POST('/api/v1/auth/register', { body: { name: 'Test Golfer', ...account } }),
  );
  expect(registered.status).toBe(201);
  if (verified) await verifyEmail(registered.body.userId);
  const login = await replyOf(anonymous.POST('/api/v1/auth/login', { body: account }));
  expect(login.status).toBe(200);
  const token = login.body.accessToken;
  const api = makeApi(stack.address, withToken(sendOnce, token));
  return {
    userId: registered.body.userId,
    account,
    token,
    api,
    as: <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
      call<T>(method, path, { token, headers, ...(body === undefined ? {} : { body }) }),
    start: (holes: '18' | 'front9' | 'back9') => startRound(api, holes),
    score: ({ id, playerId }: StartedRound, hole: number, strokes: number) =>
      replyOf(
        api.PUT(HOLE, { params: { path: { roundId: id, playerId, hole } }, body: { strokes } }),
      ),
    finish: ({ id }: StartedRound) =>
      replyOf(api.POST('/api/v1/rounds/{roundId}/finish', { params: { path: { roundId: id } } })),
    analytics: () => replyOf(api.GET('/api/v1/analytics/me')),
  };
}

const HOLE = '/api/v1/rounds/{roundId}/players/{playerId}/holes/{hole}';

/** What the link in the mail does; the tests of accounts use the link. */
async function verifyEmail(userId: string): Promise<void> {
  await query('auth', 'UPDATE account SET email_verified_at = now() WHERE id = $1', [userId]);
}

export type Golfer = Awaited<ReturnType<typeof newGolfer>>;

async function startRound(api: Api, holes: '18' | 'front9' | 'back9'): Promise<StartedRound> {
  const courses = await replyOf(api.GET('/api/v1/courses'));
  const courseId = courses.body.items[0]!.id;
  const params = { path: { courseId } };
  const course = await replyOf(api.GET('/api/v1/courses/{courseId}', { params }));
  const body = { courseId, teeId: course.body.tees[0]!.id, holes };
  const round = await replyOf(api.POST('/api/v1/rounds', { body }));
  expect(round.status).toBe(201);
  return { id: round.body.id, courseId, playerId: round.body.players[0]!.id };
}
