import { describe, expect, it } from 'vitest';
import { makeIdempotentFetch } from './idempotent-fetch.ts';

const URL = 'http://club.example/api/v1/rounds';

/** A club that answers in turn with these statuses, 0: not at all; the keys that it was sent. */
function stubClub(...statuses: number[]) {
  const keys: (string | null)[] = [];
  const send = makeIdempotentFetch(async (request) => {
    keys.push(request.headers.get('idempotency-key'));
    const status = statuses[keys.length - 1] ?? 201;
    if (status === 0) throw new TypeError('Failed to fetch');
    return new Response(null, { status });
  });
  const post = (body: string, url = URL) =>
    send(new Request(url, { method: 'POST', body })).catch(() => undefined);
  return { keys, send, post };
}

describe('makeIdempotentFetch', () => {
  it.each([0, 502, 503, 504])(
    'keeps the key of what ended as %s, until it is answered',
    async (status) => {
      const { keys, post } = stubClub(status, status, 201, 201);
      for (let n = 0; n < 4; n++) await post('{"a":1}');
      expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
      expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]]);
      expect(keys[3]).not.toBe(keys[0]);
    },
  );

  it('gives what is asked anew, or otherwise, a key of its own', async () => {
    const { keys, post } = stubClub(409, 0, 201);
    await post('{"a":1}');
    await post('{"a":1}');
    await post('{"a":2}');
    expect(new Set(keys).size).toBe(3);
  });

  it('forgets the keys once something else was changed', async () => {
    const { keys, post, send } = stubClub(0, 201, 201);
    await post('finish');
    await send(new Request(URL, { method: 'DELETE' }));
    await post('finish');
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('gives none to reads, and none where the answer is a secret', async () => {
    const { keys, send, post } = stubClub();
    await send(new Request(URL));
    await post('{}', 'http://club.example/api/v1/auth/login');
    await post('{}', 'http://club.example/api/v1/auth/refresh');
    expect(keys).toEqual([null, null, null]);
  });

  it('keeps twenty at most', async () => {
    const { keys, post } = stubClub(...Array<number>(22).fill(0));
    for (let n = 0; n < 21; n++) await post(`${n}`);
    await post('0');
    expect(keys[21]).not.toBe(keys[0]);
  });
});
