import express, { type NextFunction, type Request, type Response } from 'express';
import request from 'supertest';
import { expect, it } from 'vitest';
import { sendProblem } from './send-problem.ts';
import { toAppError } from './to-app-error.ts';

const CANARY = 'canary-4f7q';

/** What a client is told where this was thrown. */
async function toldOf(thrown: unknown): Promise<request.Response> {
  const app = express();
  app.get('/', () => {
    throw thrown;
  });
  app.use((error: unknown, _req: Request, res: Response, _next: NextFunction) =>
    sendProblem(res, toAppError(error)),
  );
  return request(app).get('/');
}

it.each<[string, unknown, number]>([
  ['a fault of ours', new Error(`${CANARY} at db.ts:1`), 500],
  ['a statement', Object.assign(new Error(CANARY), { code: '42601', query: CANARY }), 500],
  ['a text', CANARY, 500],
  ['an object', { why: CANARY }, 500],
  ['a store that is away', Object.assign(new Error(CANARY), { code: 'ECONNREFUSED' }), 503],
  ['a library that blames the request', Object.assign(new Error(CANARY), { status: 400 }), 400],
])('tells nothing of the inside of %s', async (_name, thrown, status) => {
  const answer = await toldOf(thrown);
  expect(answer.status).toBe(status);
  expect(answer.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(JSON.stringify([answer.body, answer.headers])).not.toMatch(/canary|\.ts\b|node_modules/);
});
