import { randomUUID } from 'node:crypto';
import { makeTestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { startGateway, type GatewayChanges, type TestGateway } from './start-gateway.ts';

const ANONYMOUS = { anonymousPerMinute: 100 };
const CLOSED_REDIS = { redisUrl: 'redis://127.0.0.1:1' };

const running: TestGateway[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((gateway) => gateway.stop()));
});

async function start(changes: GatewayChanges): Promise<TestGateway> {
  const gateway = await startGateway(changes);
  running.push(gateway);
  if (!changes.redisUrl) await expect.poll(() => gateway.context.redis.status).toBe('ready');
  return gateway;
}

/** The statuses of so many calls, one after the other, counted. */
async function callTimes(
  times: number,
  call: (index: number) => Promise<Response>,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let index = 0; index < times; index++) {
    const { status } = await call(index);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

describe('the limit of an address', () => {
  it('lets 100 requests a minute pass and refuses the 101st, whatever X-Forwarded-For says', async () => {
    const gateway = await start(ANONYMOUS);
    const call = (index: number) =>
      fetch(`${gateway.url}/api/v1/auth/x`, {
        headers: { 'x-forwarded-for': `203.0.113.${index}`, forwarded: `for=203.0.113.${index}` },
      });
    const first = await call(0);
    expect(first.headers.get('ratelimit-limit')).toBe('100');
    expect(first.headers.get('ratelimit-remaining')).toBe('99');
    expect(Number(first.headers.get('ratelimit-reset'))).toBeGreaterThan(50);
    expect(await callTimes(99, call)).toEqual({ 200: 99 });
    for (const refused of [await call(100), await call(101)]) {
      expect(refused.status).toBe(429);
      expect(refused.headers.get('ratelimit-remaining')).toBe('0');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
      expect(refused.headers.get('content-type')).toContain('application/problem+json');
      expect(await refused.json()).toMatchObject({ code: 'rate_limited' });
    }
    expect(gateway.auth.seen).toHaveLength(100);
  });

  it('counts requests that are refused for their token, and over all routes', async () => {
    const gateway = await start({ anonymousPerMinute: 5 });
    const paths = ['/api/v1/rounds', '/api/v1/auth/x', '/api/v1/courses'];
    const counts = await callTimes(7, (index) => fetch(gateway.url + paths[index % 3]!));
    expect(counts).toEqual({ 401: 3, 200: 2, 429: 2 });
  });

  it('does not lock out those of the same address who are signed in', async () => {
    const gateway = await start({ anonymousPerMinute: 1 });
    const counts = await callTimes(3, () => fetch(`${gateway.url}/api/v1/auth/x`));
    expect(counts).toEqual({ 200: 1, 429: 2 });
    expect((await gateway.fetch('/api/v1/rounds')).status).toBe(200);
  });

  it('is counted by all instances together', async () => {
    const together = { ...ANONYMOUS, limitPrefix: `test:${randomUUID()}` };
    const gateways = [await start(together), await start(together)];
    const call = (index: number) => fetch(`${gateways[index % 2]!.url}/api/v1/auth/x`);
    const answers = await Promise.all(Array.from({ length: 150 }, (_, index) => call(index)));
    const passed = answers.filter((answer) => answer.status === 200);
    expect(passed).toHaveLength(100);
  });

  it('holds, and nothing opens, while Redis is away', async () => {
    const gateway = await start({ ...ANONYMOUS, ...CLOSED_REDIS });
    const counts = await callTimes(105, () => fetch(`${gateway.url}/api/v1/auth/x`));
    expect(counts).toEqual({ 200: 100, 429: 5 });
  });
});

describe('the limit of a user', () => {
  it('is counted by user and route', async () => {
    const tokens = await makeTestTokens();
    const gateway = await start({ userPerMinute: 3, anonymousPerMinute: 0, tokens });
    const [ann, bob] = [await tokens.bearer(randomUUID()), await tokens.bearer(randomUUID())];
    const call = (authorization: string, path: string) =>
      gateway.fetch(path, { headers: { authorization } });
    expect(await callTimes(4, () => call(ann, '/api/v1/rounds/1'))).toEqual({ 200: 3, 429: 1 });
    expect((await call(ann, '/api/v1/rounds')).status).toBe(429);
    expect((await call(ann, '/api/v1/courses')).status).toBe(200);
    expect((await call(bob, '/api/v1/rounds/1')).status).toBe(200);
  });
});
