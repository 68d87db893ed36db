import { randomUUID } from 'node:crypto';
import { makeTestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import { openRedisGate } from '@golfroundpro/shared/testing/redis-gate.ts';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { callTimes } from './call-times.ts';
import { startGateway, type GatewayChanges, type TestGateway } from './start-gateway.ts';

/** So few that none comes back while a test runs: one in 15 s. */
const ANONYMOUS = { anonymousPerMinute: 4 };
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

const byNumber = (a: number, b: number) => a - b;

describe('the limit of an address', () => {
  it('lets four requests pass and refuses the fifth, whatever X-Forwarded-For says', async () => {
    const gateway = await start(ANONYMOUS);
    const call = (index: number) =>
      fetch(`${gateway.url}/api/v1/auth/x`, {
        headers: { 'x-forwarded-for': `203.0.113.${index}`, forwarded: `for=203.0.113.${index}` },
      });
    const first = await call(0);
    expect(first.headers.get('ratelimit-limit')).toBe('4');
    expect(first.headers.get('ratelimit-remaining')).toBe('3');
    expect(first.headers.get('ratelimit-reset')).toBe('15');
    expect(await callTimes(3, call)).toEqual({ 200: 3 });
    for (const refused of [await call(4), await call(5)]) {
      expect(refused.status).toBe(429);
      expect(refused.headers.get('ratelimit-remaining')).toBe('0');
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(15);
      expect(refused.headers.get('retry-after')).toBe(refused.headers.get('ratelimit-reset'));
      expect(refused.headers.get('content-type')).toContain('application/problem+json');
      expect(await refused.json()).toMatchObject({ code: 'rate_limited' });
    }
    expect(gateway.auth.seen).toHaveLength(4);
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
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => call(index)));
    const passed = answers.filter((answer) => answer.status === 200);
    expect(passed).toHaveLength(4);
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused).toHaveLength(2);
    for (const { headers } of refused) {
      expect(headers.get('ratelimit-limit')).toBe('4');
      expect(headers.get('ratelimit-remaining')).toBe('0');
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(15);
    }
    expect(
      passed.map(({ headers }) => Number(headers.get('ratelimit-remaining'))).sort(byNumber),
    ).toEqual([0, 1, 2, 3]);
  });

  it('holds when Redis goes away, and is counted together again when it is back', async () => {
    const gate = await openRedisGate(testSetting('TEST_REDIS_CACHE_URL'));
    const gateway = await start({ anonymousPerMinute: 2, redisUrl: gate.url });
    const { redis } = gateway.context;
    const call = () => fetch(`${gateway.url}/api/v1/auth/x`);
    await expect.poll(() => redis.status).toBe('ready');
    expect(await callTimes(1, call)).toEqual({ 200: 1 });
    await gate.shut();
    await expect.poll(() => redis.status).not.toBe('ready');
    expect(await callTimes(4, call)).toEqual({ 200: 2, 429: 2 });
    await gate.open();
    await expect.poll(() => redis.status, { timeout: 5000 }).toBe('ready');
    expect(await callTimes(3, call)).toEqual({ 200: 1, 429: 2 });
    await gateway.stop();
    running.length = 0;
    await gate.shut();
  });

  it('holds, and nothing opens, while Redis is away', async () => {
    const gateway = await start({ ...ANONYMOUS, ...CLOSED_REDIS });
    const counts = await callTimes(6, () => fetch(`${gateway.url}/api/v1/auth/x`));
    expect(counts).toEqual({ 200: 4, 429: 2 });
  });
});

describe('the limits as they are unless set', () => {
  it('let forty people in who stand behind one address at tee time', async () => {
    const gateway = await start({
      environment: {
        RATE_LIMIT_ANONYMOUS_PER_MINUTE: undefined,
        RATE_LIMIT_CREDENTIALS_PER_MINUTE: undefined,
      },
    });
    const post = (path: string) =>
      fetch(`${gateway.url}/api/v1/auth/${path}`, { method: 'POST', body: '{}' });
    // Each mistypes once, and opens the page on a second phone.
    const tries = await callTimes(80, () => post('login'));
    const refreshes = await callTimes(120, () => post('refresh'));
    expect([tries, refreshes]).toEqual([{ 200: 80 }, { 200: 120 }]);
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

describe('the limit where credentials are taken', () => {
  const post = (gateway: TestGateway, path: string, headers: Record<string, string> = {}) =>
    fetch(`${gateway.url}/api/v1/auth/${path}`, { method: 'POST', headers });

  it('is one for all such routes of an address, and no other', async () => {
    const gateway = await start({ credentialsPerMinute: 7 });
    const paths = [
      'login',
      'register',
      'password-resets',
      'password-resets/confirm',
      'email-verifications',
      'email-verifications/confirm',
      'oidc/finish',
    ];
    const first = await post(gateway, paths[0]!);
    expect([first.status, first.headers.get('ratelimit-remaining')]).toEqual([200, '6']);
    expect(await callTimes(6, (index) => post(gateway, paths[index + 1]!))).toEqual({ 200: 6 });
    const refused = await post(gateway, 'login/');
    expect([refused.status, refused.headers.get('ratelimit-limit')]).toEqual([429, '7']);
    // One in 60/7 s.
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(9);
    const others = ['refresh', 'logout', 'oidc'];
    expect(await callTimes(3, (index) => post(gateway, others[index]!))).toEqual({ 200: 3 });
  });

  it('counts besides the limit of the address', async () => {
    const gateway = await start({ credentialsPerMinute: 100, anonymousPerMinute: 2 });
    expect(await callTimes(3, () => post(gateway, 'login'))).toEqual({ 200: 2, 429: 1 });
  });

  it('is on a step-up too, whoever it is, which is else counted by user', async () => {
    const gateway = await start({ credentialsPerMinute: 2, anonymousPerMinute: 0 });
    const call = async () =>
      post(gateway, 'step-up', { authorization: await gateway.bearer(randomUUID()) });
    expect(await callTimes(3, call)).toEqual({ 200: 2, 429: 1 });
    const paths = ['account/totp', 'accounts', 'sessions', 'audit'];
    const signedIn = (index: number) => gateway.fetch(`/api/v1/auth/${paths[index]!}`);
    expect(await callTimes(4, signedIn)).toEqual({ 200: 4 });
    expect((await fetch(`${gateway.url}/api/v1/auth/sessions`)).status).toBe(429);
  });
});

describe('X-Forwarded-For', () => {
  const from = (gateway: TestGateway, addresses: string) =>
    fetch(`${gateway.url}/api/v1/auth/x`, { headers: { 'x-forwarded-for': addresses } });

  it('of a trusted proxy says who calls, and the service is told', async () => {
    const environment = { TRUSTED_PROXIES: 'loopback, 10.0.0.0/8' };
    const gateway = await start({ anonymousPerMinute: 1, environment });
    const call = async (addresses: string) => (await from(gateway, addresses)).status;
    expect(await call('203.0.113.1')).toBe(200);
    expect(await call('203.0.113.2')).toBe(200);
    // What stands before the first address that is no proxy's is a claim of the client.
    expect(await call('198.51.100.7, 203.0.113.2')).toBe(429);
    expect(await call('198.51.100.7, 203.0.113.3, 10.1.2.3')).toBe(200);
    expect(await call('203.0.113.3')).toBe(429);
    expect(gateway.auth.seen.map(({ headers }) => headers['x-forwarded-for'])).toEqual([
      '203.0.113.1',
      '203.0.113.2',
      '203.0.113.3',
    ]);
  });

  it('of anybody else says nothing', async () => {
    const gateway = await start({
      anonymousPerMinute: 1,
      environment: { TRUSTED_PROXIES: '192.0.2.1' },
    });
    expect((await from(gateway, '203.0.113.1')).status).toBe(200);
    expect((await from(gateway, '203.0.113.2')).status).toBe(429);
    expect(gateway.auth.seen[0]!.headers['x-forwarded-for']).toBe('127.0.0.1');
  });
});
