import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import { Type } from 'typebox';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeTestTokens, type TestTokens } from '../testing/test-tokens.ts';
import { mountRoutes } from './mount-routes.ts';
import { defineRoute } from './route.ts';
import { toAppError } from './to-app-error.ts';

const importRoute = defineRoute({
  method: 'post',
  path: '/import',
  summary: 'Takes rows as CSV or JSON',
  auth: 'user',
  roles: ['staff', 'admin'],
  body: Type.Union([Type.String(), Type.Object({ rows: Type.Integer() })]),
  textBody: 'text/csv',
  responses: { 200: Type.Object({ got: Type.String() }) },
  handler: ({ body }) =>
    Promise.resolve({ status: 200, body: { got: typeof body === 'string' ? body : 'json' } }),
});

const sendCode: ErrorRequestHandler = (error, _req, res, _next) => {
  const { status, code } = toAppError(error);
  res.status(status).json({ code });
};

describe('mountRoutes', () => {
  const app = express();
  let tokens: TestTokens;

  beforeAll(async () => {
    tokens = await makeTestTokens();
    mountRoutes(app, [importRoute], { tokens: tokens.verifier, appToken: 'unused' });
    app.use(sendCode);
  });

  const post = async (roles: string[], type: string, body: string) =>
    request(app)
      .post('/import')
      .set('authorization', await tokens.bearer('0198c0de-0000-7000-8000-0000000000aa', { roles }))
      .set('content-type', type)
      .send(body);

  it.each([
    [['golfer'], 403],
    [['golfer', 'staff'], 200],
    [['admin'], 200],
    [[], 403],
  ])('lets %j in with %i', async (roles, status) => {
    expect((await post(roles, 'text/csv', 'a,b')).status).toBe(status);
  });

  it('takes a text body of the named type beside JSON, and no other', async () => {
    expect((await post(['staff'], 'text/csv', 'a,b')).body).toEqual({ got: 'a,b' });
    expect((await post(['staff'], 'application/json', '{"rows":1}')).body).toEqual({ got: 'json' });
    expect((await post(['staff'], 'text/plain', 'a,b')).body).toEqual({
      code: 'unsupported_media_type',
    });
  });
});
