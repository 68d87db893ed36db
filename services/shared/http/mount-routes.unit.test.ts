import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import { Type } from 'typebox';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeTestTokens, type TestTokens } from '../testing/test-tokens.ts';
import type { Role } from '../tokens/user.ts';
import { mountRoutes } from './mount-routes.ts';
import { defineRoute } from './route.ts';
import { toAppError } from './to-app-error.ts';

const importRoute = defineRoute({
  method: 'post',
  path: '/import',
  summary: 'Takes rows as CSV or JSON',
  auth: 'user',
  permission: 'courses:write',
  body: Type.Union([Type.String(), Type.Object({ rows: Type.Integer() })]),
  textBody: 'text/csv',
  responses: { 200: Type.Object({ got: Type.String() }) },
  handler: ({ body }) =>
    Promise.resolve({ status: 200, body: { got: typeof body === 'string' ? body : 'json' } }),
});

const accountsRoute = defineRoute({
  method: 'get',
  path: '/accounts',
  summary: 'Needs two factors',
  auth: 'user',
  permission: 'accounts:manage',
  responses: { 204: null },
  handler: () => Promise.resolve({ status: 204 }),
});

const listRoute = defineRoute({
  method: 'get',
  path: '/list',
  summary: 'Lists, with a version or without',
  auth: 'public',
  query: Type.Object(
    { limit: Type.Optional(Type.Integer()), name: Type.Optional(Type.String()) },
    { additionalProperties: false },
  ),
  responses: { 200: Type.Any() },
  handler: ({ query }) =>
    Promise.resolve({
      status: 200,
      body: query,
      headers: query.name ? { etag: '"1"' } : undefined,
    }),
});

const internalRoute = defineRoute({
  method: 'post',
  path: '/internal/mails',
  summary: 'Is for one service alone',
  auth: 'service',
  callers: ['post'],
  internal: true,
  responses: { 204: null },
  handler: () => Promise.resolve({ status: 204 }),
});

const sendCode: ErrorRequestHandler = (error, _req, res, _next) => {
  const { status, code, options } = toAppError(error);
  res.status(status).json({ code, fields: options.errors?.map(({ field }) => field) });
};

describe('mountRoutes', () => {
  const app = express();
  let tokens: TestTokens;

  beforeAll(async () => {
    tokens = await makeTestTokens();
    app.set('query parser', 'simple');
    mountRoutes(app, [importRoute, accountsRoute, listRoute, internalRoute], {
      tokens: tokens.verifier,
      dapr: { appTokens: [] },
      callers: [
        { name: 'post', token: 'token of post' },
        { name: 'round', token: 'token of round' },
      ],
    });
    app.use(sendCode);
  });

  const post = async (roles: Role[], type: string, body: string | Buffer) =>
    request(app)
      .post('/import')
      .set('authorization', await tokens.bearer('0198c0de-0000-7000-8000-0000000000aa', { roles }))
      .set('content-type', type)
      .serialize((bytes: string) => bytes)
      .send(body);

  it.each<[Role[], number]>([
    [['golfer'], 403],
    [['golfer', 'staff'], 200],
    [['admin'], 200],
    [[], 403],
  ])('lets %j in with %i', async (roles, status) => {
    expect((await post(roles, 'text/csv', 'a,b')).status).toBe(status);
  });

  it.each<[Role[], boolean, number, string?]>([
    [['admin'], true, 204],
    [['admin'], false, 403, 'second_factor_required'],
    [['staff'], true, 403, 'forbidden'],
    [['staff'], false, 403, 'forbidden'],
  ])('answers %j, two factors: %s, with %i %s', async (roles, secondFactor, status, code) => {
    const bearer = await tokens.bearer('0198c0de-0000-7000-8000-0000000000aa', {
      roles,
      secondFactor,
    });
    const answer = await request(app).get('/accounts').set('authorization', bearer);
    expect(answer.status).toBe(status);
    expect((answer.body as { code?: string }).code).toBe(code);
  });

  it.each([
    ['token of post', 204],
    ['token of round', 401],
    ['', 401],
  ])('lets %j in where a route names its callers: %i', async (token, status) => {
    const answer = await request(app).post('/internal/mails').set('x-caller-token', token);
    expect(answer.status).toBe(status);
  });

  it('takes a text body of the named type beside JSON, and no other', async () => {
    expect((await post(['staff'], 'text/csv', 'a,b')).body).toEqual({ got: 'a,b' });
    expect((await post(['staff'], 'application/json', '{"rows":1}')).body).toEqual({ got: 'json' });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const answer = await post(['staff'], type, 'a,b');
      expect([answer.status, answer.body]).toEqual([415, { code: 'unsupported_media_type' }]);
    }
  });

  it.each(['application/json', 'text/csv'])(
    'refuses bytes of %s that are no UTF-8',
    async (type) => {
      const answer = await post(
        ['staff'],
        type,
        Buffer.from('{"rows":1,"name":"J\xf6rg"}', 'latin1'),
      );
      expect([answer.status, answer.body]).toMatchObject([422, { code: 'invalid_request' }]);
    },
  );

  it('refuses JSON that is nested without end, and goes on', async () => {
    for (const levels of [33, 4000, 8000]) {
      const answer = await post(
        ['staff'],
        'application/json',
        '['.repeat(levels) + ']'.repeat(levels),
      );
      expect([answer.status, answer.body]).toEqual([400, { code: 'malformed_json' }]);
    }
    expect((await post(['staff'], 'application/json', '{"rows":1}')).status).toBe(200);
  });

  it.each([
    ['limit=1&limit=2', ['limit']],
    ['name=a&name=b', ['name']],
    ['name[]=a', ['name[]']],
    ['__proto__=1', ['__proto__']],
    ['constructor=1', ['constructor']],
    ['name=a%00b', ['name']],
  ])('names the field of the query ?%s', async (query, fields) => {
    const answer = await request(app).get(`/list?${query}`);
    expect([answer.status, answer.body]).toEqual([422, { code: 'invalid_request', fields }]);
  });

  it('lets nobody keep an answer, but where it can be asked for again by its ETag', async () => {
    const cachingOf = async (path: string) => (await request(app).get(path)).get('cache-control');
    expect(await cachingOf('/list')).toBe('no-store');
    expect(await cachingOf('/list?name=a')).toBe('private, no-cache');
  });
});
