import request from 'supertest';
import { Type } from 'typebox';
import { expect, it } from 'vitest';
import { makeMetrics } from '../metrics/metrics.ts';
import { captureLog } from '../testing/capture-log.ts';
import { AppError } from './app-error.ts';
import { Envelope, succeeded } from './envelope.ts';
import { makeApp } from './make-app.ts';
import { mountRoutes } from './mount-routes.ts';
import { openApiOf } from './openapi.ts';
import { defineRoute } from './route.ts';

const CANARY = 'canary-4f7q';

const greetRoute = defineRoute({
  method: 'post',
  path: '/greet',
  summary: 'Greets in the envelope, or fails',
  auth: 'public',
  envelope: true,
  body: Type.Object({ name: Type.String({ maxLength: 9 }) }, { additionalProperties: false }),
  responses: { 200: Envelope(Type.Object({ name: Type.String() })) },
  handler: ({ body: { name } }) => {
    if (name === 'nobody') throw new AppError('not_found', { detail: 'Nobody is here' });
    if (name === 'broken') throw new Error(CANARY);
    return Promise.resolve({ status: 200, body: succeeded('Hello', { name }) });
  },
});

const app = makeApp({
  logger: captureLog().logger,
  metrics: makeMetrics('test'),
  readiness: {},
  trustedProxies: [],
  mount: (express) =>
    mountRoutes(express, [greetRoute], {
      tokens: { verify: () => Promise.reject(new AppError('unauthenticated')) },
      ...{ dapr: { appTokens: [] }, callers: [], checkAnswers: true },
    }),
});

async function greet(sent: string | object) {
  const answer = await request(app)
    .post('/greet')
    .set('content-type', 'application/json')
    .send(sent);
  const { status, headers } = answer;
  return { status, headers, body: answer.body as unknown };
}

it('answers in the envelope', async () => {
  const { status, body } = await greet({ name: 'Ada' });
  expect([status, body]).toEqual([
    200,
    { status: 'success', message: 'Hello', data: { name: 'Ada' } },
  ]);
});

it('answers what is not valid with 400 and the field', async () => {
  const { status, body } = await greet({ name: 'far too long' });
  expect(status).toBe(400);
  expect(body).toEqual({
    status: 'error',
    message: 'The request is not valid',
    code: 'invalid_request',
    errors: [
      {
        field: 'name',
        message: 'must NOT have more than 9 characters',
        ...{ code: 'too_long', limit: 9 },
      },
    ],
  });
});

it.each<[string, string | object, number, string, string]>([
  ['a body that is no JSON', '{', 400, 'malformed_json', 'The body is not valid JSON'],
  ['what its handler refuses', { name: 'nobody' }, 404, 'not_found', 'Nobody is here'],
  ['a fault of ours', { name: 'broken' }, 500, 'internal_error', 'Something went wrong'],
])('answers %s in it too, and tells nothing of the inside', async (_name, sent, ...told) => {
  const { status, body, headers } = await greet(sent);
  const { code, message } = body as { code: string; message: string };
  expect([status, code, message]).toEqual(told);
  expect(body).toMatchObject({ status: 'error', errors: [] });
  expect(JSON.stringify([body, headers])).not.toContain(CANARY);
});

it('is documented beside the problem that the gateway answers with', () => {
  const { paths } = openApiOf('test', [greetRoute]) as {
    paths: Record<string, { post: { responses: Record<string, { content: object }> } }>;
  };
  const { responses } = paths['/greet']!.post;
  expect(responses).not.toHaveProperty('422');
  expect(Object.keys(responses['400']!.content)).toEqual([
    'application/json',
    'application/problem+json',
  ]);
});
