import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { Type } from 'typebox';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeMetrics } from '../metrics/metrics.ts';
import { captureLog } from '../testing/capture-log.ts';
import { makeTestTokens, type TestTokens } from '../testing/test-tokens.ts';
import { makeApp } from './make-app.ts';
import { mountRoutes } from './mount-routes.ts';
import { defineRoute } from './route.ts';

const ADA = '0198c0de-0000-7000-8000-0000000000aa';
const BOB = '0198c0de-0000-7000-8000-0000000000bb';

const { logger, lines, entries } = captureLog();

const workRoute = defineRoute({
  method: 'post',
  path: '/work',
  summary: 'Logs beside others that do, or fails',
  auth: 'user',
  permission: 'rounds:read',
  body: Type.Object({ fail: Type.Optional(Type.Boolean()) }),
  responses: { 204: null },
  handler: async ({ body }) => {
    await sleep(5);
    logger.info('working');
    if (body.fail) throw new Error('broken');
    return { status: 204 };
  },
});

const openRoute = defineRoute({
  method: 'get',
  path: '/open',
  summary: 'Is for everybody',
  auth: 'public',
  responses: { 204: null },
  handler: () => {
    logger.info('working');
    return Promise.resolve({ status: 204 });
  },
});

describe('the log of requests', () => {
  let tokens: TestTokens;
  beforeAll(async () => void (tokens = await makeTestTokens()));
  beforeEach(() => void (lines.length = 0));

  const app = makeApp({
    logger,
    metrics: makeMetrics('test'),
    readiness: {},
    trustedProxies: [],
    mount: (express) =>
      mountRoutes(express, [workRoute, openRoute], {
        tokens: { verify: (header) => tokens.verifier.verify(header) },
        dapr: { appTokens: [] },
        callers: [],
      }),
  });
  const work = async (
    userId: string,
    body: object | string,
    roles: ('golfer' | 'admin')[] = ['golfer'],
  ) =>
    request(app)
      .post('/work')
      .set('authorization', await tokens.bearer(userId, { roles }))
      .set('content-type', 'application/json')
      .send(body);

  it('names the user on every line of a signed-in request, also of many at once', async () => {
    const users = [ADA, BOB, ADA, BOB];
    const answers = await Promise.all(users.map((userId) => work(userId, {})));
    expect(entries()).toHaveLength(8);
    for (const [index, { headers }] of answers.entries()) {
      const own = entries().filter((entry) => entry['trace_id'] === headers['x-trace-id']);
      const expected = { user_id: users[index] };
      expect(own).toEqual([
        expect.objectContaining({ msg: 'working', ...expected }),
        expect.objectContaining({ msg: 'request', status: 204, ...expected }),
      ]);
    }
  });

  it('names who was refused a permission, sent what cannot be read, or met a fault', async () => {
    const statuses = [
      (await work(ADA, {}, [])).status,
      (await work(ADA, '{')).status,
      (await work(ADA, { fail: 'perhaps' })).status,
      (await work(ADA, { fail: true })).status,
    ];
    expect(statuses).toEqual([403, 400, 422, 500]);
    expect(entries().map(({ level }) => level)).toContain('error');
    expect(entries().filter((entry) => entry['user_id'] !== ADA)).toEqual([]);
  });

  it('has nothing of what its operator asks, which is counted by its path', async () => {
    const metrics = makeMetrics('test');
    const readiness = { store: () => Promise.reject(new Error('away')) };
    const parts = { logger, metrics, readiness, trustedProxies: [], mount: () => undefined };
    const unready = makeApp(parts);
    await request(unready).get('/health').expect(200);
    await request(unready).get('/ready').expect(503);
    const { text } = await request(unready).get('/metrics').expect(200);
    expect(entries()).toEqual([]);
    expect(text).toMatch(/http_requests_total\{[^}]*endpoint="\/health"/);
    expect(text).toMatch(/http_requests_total\{[^}]*endpoint="\/ready"/);
    expect(text).not.toContain('endpoint="unmatched"');
  });

  it('names nobody who was not found to be signed in', async () => {
    await request(app).post('/work').set('authorization', 'Bearer rubbish').send({}).expect(401);
    await request(app)
      .get('/open')
      .set('authorization', await tokens.bearer(ADA))
      .expect(204);
    expect(entries().map((entry) => [entry['msg'], entry['user_id']])).toEqual([
      ['request', undefined],
      ['working', undefined],
      ['request', undefined],
    ]);
  });
});
