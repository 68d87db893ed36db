import { randomUUID } from 'node:crypto';
import { captureLog } from '@golfroundpro/shared/testing/capture-log.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { getRaw } from './send-raw.ts';
import { startGateway, type TestGateway } from './start-gateway.ts';

const log = captureLog();
let gateway: TestGateway;
beforeAll(async () => void (gateway = await startGateway({ logger: log.logger })));
afterAll(() => gateway.stop());
beforeEach(() => {
  for (const upstream of [gateway.auth, gateway.round]) {
    upstream.seen.length = 0;
    upstream.answer((res) => res.setHeader('content-type', 'application/json').end('{}'));
  }
});

describe('where requests go', () => {
  it.each([
    ['/api/v1/courses', 'round'],
    ['/api/v1/rounds/1/players/2/holes/3?x=%2F..', 'round'],
    ['/api/v1/handicaps/me', 'round'],
    ['/api/v1/shared-rounds/q3Zk', 'round'],
    ['/api/v1/auth/login', 'auth'],
    ['/.well-known/jwks.json', 'auth'],
  ] as const)('%s goes to %s as it is', async (path, upstream) => {
    const answer = await gateway.fetch(path);
    expect(answer.status).toBe(200);
    expect(gateway[upstream].seen.map((request) => request.url)).toEqual([path]);
  });

  it.each([
    '/internal/events',
    '/api/v1/internal',
    '/api/v1/roundsx',
    '/api/v2/rounds',
    '/events/golf.round',
    '/dapr/subscribe',
    '/.well-known/openid-configuration',
    '/api/v1/auth/../../../internal/events',
    '/api/v1/rounds/%2e%2e/%2e%2e/%2e%2e/internal/events',
    '/api/v1/rounds/..%2f..%2f..%2finternal/events',
    '/api/v1/rounds/..\\..\\internal',
    '//api/v1/rounds',
  ])('%s goes nowhere', async (path) => {
    const authorization = `authorization: ${await gateway.bearer(randomUUID())}`;
    const answer = await getRaw(gateway.port, path, [authorization]);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).toMatch(/"code":"(not_found|malformed_request)"/);
    expect([...gateway.auth.seen, ...gateway.round.seen]).toEqual([]);
  });

  it('a detour into another part of the API meets the rules of that part', async () => {
    const answer = await getRaw(gateway.port, '/api/v1/auth/../rounds');
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(gateway.auth.seen).toEqual([]);
  });
});

describe('who may call', () => {
  it.each<[string, () => Promise<string> | string]>([
    ['no token', () => ''],
    ['another scheme', () => 'Basic YTpi'],
    ['a forged token', async () => (await gateway.bearer('u')).replace(/.{4}$/, 'AAAA')],
    ['an expired token', () => gateway.bearer('u', { lifetimeSeconds: -1 })],
  ])('%s is refused before the service', async (_name, authorization) => {
    const headers = { authorization: await authorization() };
    const answer = await gateway.fetch('/api/v1/rounds', { headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'unauthenticated', status: 401 });
    expect(gateway.round.seen).toEqual([]);
  });
});

describe('what the log says', () => {
  const userOf = (answer: Response) =>
    log.entries().find((entry) => entry['trace_id'] === answer.headers.get('x-trace-id'))?.[
      'user_id'
    ];

  it('names the user who was signed in, also when the service is away, and no other', async () => {
    const userId = randomUUID();
    const headers = { authorization: await gateway.bearer(userId) };
    expect(userOf(await gateway.fetch('/api/v1/rounds', { headers }))).toBe(userId);
    expect(userOf(await gateway.fetch('/api/v1/analytics/me', { headers }))).toBe(userId);
    expect(userOf(await gateway.fetch('/api/v1/auth/login', { headers }))).toBeUndefined();
  });
});

describe('what the service sees', () => {
  it('gets the body, the method and the headers, but no claim that only we may make', async () => {
    await gateway.fetch('/api/v1/rounds', {
      method: 'POST',
      body: '{"holes":"18"}',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': 'k1',
        cookie: 'a=b',
        'x-forwarded-for': '203.0.113.9',
        'x-forwarded-host': 'evil.example',
        forwarded: 'for=203.0.113.9',
        'dapr-api-token': 'app',
        'x-caller-token': CALLER_TOKEN,
        'dapr-app-id': 'round',
        te: 'trailers',
      },
    });
    const [seen] = gateway.round.seen;
    expect(seen).toMatchObject({ method: 'POST', body: '{"holes":"18"}', complete: true });
    expect(seen!.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': 'k1',
      cookie: 'a=b',
      'x-forwarded-for': '127.0.0.1',
      host: `127.0.0.1:${gateway.port}`,
      'content-length': '14',
    });
    for (const name of [
      'dapr-api-token',
      'x-caller-token',
      'dapr-app-id',
      'x-forwarded-host',
      'forwarded',
      'te',
    ]) {
      expect(seen!.headers).not.toHaveProperty(name);
    }
  });

  it('drops what the Connection header names', async () => {
    await getRaw(gateway.port, '/api/v1/auth/x', ['connection: close, x-secret', 'x-secret: 1']);
    expect(gateway.auth.seen[0]!.headers).not.toHaveProperty('x-secret');
  });

  it('continues the trace of the client in a span of ours', async () => {
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const answer = await gateway.fetch('/api/v1/rounds', {
      headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
    });
    const { traceparent } = gateway.round.seen[0]!.headers;
    expect(traceparent).toMatch(new RegExp(`^00-${traceId}-(?!b7ad6b7169203331)[0-9a-f]{16}-01$`));
    expect(answer.headers.get('x-trace-id')).toBe(traceId);
  });

  it('keeps connections', async () => {
    for (let i = 0; i < 5; i++) await (await gateway.fetch('/api/v1/rounds')).text();
    expect(new Set(gateway.round.seen.map((request) => request.clientPort)).size).toBe(1);
  });
});

describe('what the client sees', () => {
  it('gets the answer as it is: status, ETag, cookies, problem', async () => {
    gateway.auth.answer((res) => {
      res.writeHead(412, {
        'content-type': 'application/problem+json',
        etag: '"7"',
        'set-cookie': ['a=1; Path=/', 'b=2; Path=/'],
        'keep-alive': 'timeout=1',
      });
      res.end('{"code":"version_mismatch"}');
    });
    const answer = await gateway.fetch('/api/v1/auth/login', { method: 'POST' });
    expect(answer.status).toBe(412);
    expect(answer.headers.get('etag')).toBe('"7"');
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('keep-alive')).not.toBe('timeout=1');
    expect(await answer.text()).toBe('{"code":"version_mismatch"}');
  });

  it.each([204, 304])('gets a %i without a body', async (status) => {
    gateway.round.answer((res) => res.writeHead(status).end());
    const answer = await gateway.fetch('/api/v1/rounds/1');
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe('');
  });

  it('gets parts of the answer as they come', async () => {
    const half = Promise.withResolvers<void>();
    gateway.round.answer((res) => {
      res.write('first ');
      void half.promise.then(() => res.end('second'));
    });
    const answer = await gateway.fetch('/api/v1/rounds/1');
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe('first ');
    half.resolve();
    expect((await reader.read()).value).toBe('second');
    expect((await reader.read()).done).toBe(true);
  });

  it('sees an answer that broke off as broken, not as complete', async () => {
    gateway.round.answer((res) => {
      res.writeHead(200, { 'content-length': '1000' });
      res.write('some');
      setTimeout(() => res.destroy(), 20);
    });
    const answer = await gateway.fetch('/api/v1/rounds/1');
    await expect(answer.text()).rejects.toThrow();
    gateway.round.answer((res) => res.end('well again'));
    expect(await (await gateway.fetch('/api/v1/rounds/1')).text()).toBe('well again');
  });

  it('gets a 503 soon when the service is away, also for a request with a body', async () => {
    for (const init of [{}, { method: 'POST', body: '{}' }]) {
      const answer = await gateway.fetch('/api/v1/analytics/me', init);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('1');
      expect(await answer.json()).toMatchObject({ code: 'upstream_unavailable' });
    }
  });

  it('gets a 503 when the service does not answer in time', async () => {
    gateway.round.answer(() => undefined);
    const answer = await gateway.fetch('/api/v1/rounds/1');
    expect(answer.status).toBe(503);
  }, 10_000);

  it('is told that nobody knows the outcome, and how to ask again, where something may have changed', async () => {
    gateway.round.answer((res) => res.destroy());
    const ask = async (method: string, headers: Record<string, string> = {}) => {
      const answer = await gateway.fetch('/api/v1/rounds/1', { method, headers });
      return [answer.status, await answer.json()] as const;
    };
    const unknown = { code: 'outcome_unknown' };
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const [status, body] = await ask(method);
      expect([status, body]).toMatchObject([503, unknown]);
      expect((body as { detail: string }).detail).toContain('Look whether it was done');
    }
    const [, body] = await ask('POST', { 'idempotency-key': 'round-1' });
    expect((body as { detail: string }).detail).toContain('the same Idempotency-Key');
    expect(await ask('GET')).toMatchObject([503, { code: 'upstream_unavailable' }]);
  });
});

describe('a client that goes away', () => {
  it('takes its request to the service with it', async () => {
    const asked = Promise.withResolvers<void>();
    gateway.round.answer(() => asked.resolve());
    const leaving = new AbortController();
    const answer = gateway.fetch('/api/v1/rounds/1', { signal: leaving.signal });
    await asked.promise;
    leaving.abort();
    await expect(answer).rejects.toThrow();
    await gateway.round.abandoned;
  });
});
