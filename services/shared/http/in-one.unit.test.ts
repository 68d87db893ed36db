import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { describe, expect, it } from 'vitest';
import { inOne } from './in-one.ts';

/** What the steps did, and what came behind them. */
async function run(...steps: RequestHandler[]): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const next: NextFunction = (fault?: unknown) => resolve(fault ?? 'went on');
  inOne(...steps)({} as Request, {} as Response, next);
  return promise;
}

const pass: RequestHandler = (_req, _res, next) => next();
const passLater: RequestHandler = async (_req, _res, next) => {
  await Promise.resolve();
  next();
};
const fault = new Error('a fault');

describe('several steps as one', () => {
  it('go on one after the other', async () => {
    expect(await run(pass, passLater, pass)).toBe('went on');
    expect(await run()).toBe('went on');
  });

  it.each<[string, RequestHandler]>([
    [
      'is thrown',
      () => {
        throw fault;
      },
    ],
    ['is a rejection', () => Promise.reject(fault)],
    ['is handed on', (_req, _res, next) => next(fault)],
  ])('end with the first fault, whether it %s', async (_how, fail) => {
    const never: RequestHandler = () => expect.unreachable();
    expect(await run(pass, fail, never)).toBe(fault);
    expect(await run(passLater, fail, never)).toBe(fault);
  });
});
