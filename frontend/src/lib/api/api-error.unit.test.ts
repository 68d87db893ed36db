import { describe, expect, it } from 'vitest';
import { ApiError, fromProblem, toApiError } from './api-error.ts';

const response = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers });

describe('fromProblem', () => {
  it('reads problem+json', () => {
    const problem = {
      code: 'invalid_request',
      detail: 'Two fields.',
      errors: [{ field: 'email', code: 'missing' }, { field: 7 }, 'nonsense'],
      current: { version: 2 },
    };
    expect(fromProblem(response(422), problem)).toMatchObject({
      status: 422,
      code: 'invalid_request',
      detail: 'Two fields.',
      fieldErrors: [{ field: 'email', code: 'missing' }],
      problem: { current: { version: 2 } },
    });
  });

  it.each([undefined, null, '<html>', { code: 5, errors: 'none' }])(
    'keeps the status of an answer that is no problem document: %j',
    (body) => {
      const error = fromProblem(response(502), body);
      expect(error).toMatchObject({ status: 502, code: 'http_502', fieldErrors: [] });
    },
  );

  it('reads Retry-After in seconds only', () => {
    const waits = (value: string) => fromProblem(response(503, { 'retry-after': value }), {});
    expect(waits('7').retryAfterSeconds).toBe(7);
    expect(waits('Fri, 31 Dec 2027 23:59:59 GMT').retryAfterSeconds).toBeUndefined();
    expect(fromProblem(response(503), {}).retryAfterSeconds).toBeUndefined();
  });
});

describe('toApiError', () => {
  it('passes an ApiError on', () => {
    const error = new ApiError({ status: 409, code: 'round_finished' });
    expect(toApiError(error)).toBe(error);
  });

  it.each([
    [new TypeError('fetch failed'), 'network_error'],
    [new DOMException('aborted', 'AbortError'), 'network_error'],
    [new DOMException('too slow', 'TimeoutError'), 'timeout'],
    [new Error('what'), 'unexpected'],
    ['text', 'unexpected'],
    [undefined, 'unexpected'],
  ])('%s has no status and the code %s', (thrown, code) => {
    const error = toApiError(thrown);
    expect(error).toMatchObject({ status: 0, code });
    expect(error.cause).toBe(thrown);
  });
});
