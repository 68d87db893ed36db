import type { ServerResponse } from 'node:http';
import { documentedMetrics, registeredMetrics } from '@golfroundpro/shared/testing/metrics-doc.ts';
import { readMetric } from '@golfroundpro/shared/testing/read-metric.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from './start-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => void (gateway = await startGateway()));
afterAll(() => gateway.stop());

const get = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  fetch(gateway.url + path, { headers });

describe('the web page', () => {
  it.each(['/', '/index.html', '/rounds/0197', '/login?next=%2F'])('is at %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>GolfRoundPro</title>');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('tells the browser what it may do', async () => {
    const { headers } = await get('/');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self';object-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;" +
        "connect-src 'self';frame-ancestors 'none';base-uri 'none';form-action 'self'",
    );
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.has('x-powered-by')).toBe(false);
  });

  it.each<[number, string, RequestInit]>([
    [400, '/api/v1/rounds/..%2f', {}],
    [401, '/api/v1/rounds', {}],
    [403, '/api/v1/rounds', { method: 'POST', headers: { origin: 'https://evil.example' } }],
    [404, '/api/v1/nothing', {}],
    [413, '/api/v1/rounds', { method: 'POST', body: 'x'.repeat(70_000) }],
    [503, '/api/v1/leaderboards/club', {}],
  ])('is told so with a %i as well', async (status, path, init) => {
    const answer =
      status === 503 ? await gateway.fetch(path) : await fetch(gateway.url + path, init);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'content-type': expect.stringMatching(
        /^application\/(problem\+)?json; charset=utf-8$/,
      ) as string,
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });

  it.each<Record<string, string>>([
    { 'if-match': '"x"' },
    { 'if-unmodified-since': new Date(0).toUTCString() },
  ])(
    'is no page to who asks for another one by %j, and the answer can be read',
    async (headers) => {
      const answer = await get('/', { ...headers, accept: 'text/html', 'accept-encoding': 'br' });
      expect(answer.status).toBe(412);
      expect(answer.headers.get('content-encoding')).toBeNull();
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.json()).toMatchObject({ code: 'version_mismatch' });
    },
  );

  it('is whole for who asks for a part, which a coding has no use for', async () => {
    const whole = await get('/assets/index-4f2a.js', { range: 'bytes=999999999-' });
    expect(whole.status).toBe(200);
    expect(await whole.text()).toBe('export {};');
  });

  it('has assets that never change', async () => {
    const answer = await get('/assets/index-4f2a.js');
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('has an icon that is not asked for again at each hole', async () => {
    const answer = await get('/favicon.svg');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=86400');
  });

  it.each([
    ['br', 'br', 'gzip, deflate, br, zstd'],
    ['gzip', 'gzip', 'gzip, br;q=0'],
    ['nothing', null, 'identity'],
    ['what it can', null, 'zstd'],
  ])('has each file in %s for who takes that', async (_what, coding, accepted) => {
    const path = '/assets/index-4f2a.js';
    const answer = await get(path, { 'accept-encoding': accepted });
    expect(await answer.text()).toBe('export {};');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringContaining('accept-encoding') as string,
    });
    expect(answer.headers.get('content-encoding')).toBe(coding);
    const again = await get(path, {
      'accept-encoding': accepted,
      'if-none-match': answer.headers.get('etag')!,
      // fetch would ask for a fresh copy of itself.
      'cache-control': 'max-age=0',
    });
    expect(again.status).toBe(304);
    expect(again.headers.get('vary')).toContain('accept-encoding');
  });

  it('has a tag for each coding', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (accepted) => {
        const answer = await get('/assets/index-4f2a.js', { 'accept-encoding': accepted });
        return answer.headers.get('etag');
      }),
    );
    expect(new Set(tags).size).toBe(3);
    expect((await get('/assets/index-4f2a.js.br')).status).toBe(404);
  });

  it('has the assets of the release before, for who has that open', async () => {
    const answer = await get('/assets/index-31c0.js');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/assets/gone.js', '/favicon.ico', '/api', '/api/v1/nothing', '/internal/x', '/dapr/x'])(
    'is not at %s',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'not_found' });
    },
  );

  it('is not what a client of the API gets', async () => {
    expect((await get('/nothing', { accept: 'application/json' })).status).toBe(404);
    expect((await fetch(`${gateway.url}/nothing`, { method: 'POST' })).status).toBe(404);
  });
});

describe('/openapi', () => {
  it('has the documents of the services', async () => {
    const answer = await get('/openapi/round.json');
    expect(await answer.json()).toEqual({ openapi: '3.1.0' });
    expect((await get('/openapi/none.json')).status).toBe(404);
  });
});

describe('/reference/', () => {
  it('is a page with its script, style and library, under the content policy of all pages', async () => {
    const page = await get('/reference/');
    const text = await page.text();
    expect(text).toContain('<title>API reference · GolfRoundPro</title>');
    expect(page.headers.get('content-security-policy')).toBe(
      (await get('/')).headers.get('content-security-policy'),
    );
    const parts = [...text.matchAll(/(?:src|href)="(\/reference\/[^"]+)"/g)].map(
      ([, path]) => path!,
    );
    expect(parts).toHaveLength(4);
    for (const path of parts) expect((await get(path)).status, path).toBe(200);
    expect((await get('/reference/swagger-initializer.js')).status).toBe(404);
  });

  it('is told which services have a contract', async () => {
    expect(await (await get('/openapi')).json()).toEqual({ services: ['round'] });
  });
});

describe('the gateway', () => {
  it('is ready when every service lives', async () => {
    expect((await get('/health')).status).toBe(200);
    const answer = await get('/ready');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      dependencies: { auth: 'ok', round: 'ok', analytics: 'unavailable', sidecar: 'unavailable' },
    });
  });

  it.each([{ 'x-forwarded-for': '203.0.113.7' }, { forwarded: 'for=203.0.113.7' }])(
    'tells whoever comes by a proxy that it is there, and neither figures nor what it depends on: %j',
    async (headers) => {
      const through = (path: string) => gateway.fetch(path, { headers });
      expect(await (await through('/health')).json()).toEqual({ status: 'ok' });
      const ready = await through('/ready');
      expect([ready.status, await ready.json()]).toEqual([503, { status: 'unavailable' }]);
      expect((await through('/metrics')).status).toBe(404);
    },
  );

  it('documents its metrics, and names requests by route', async () => {
    const documented = await documentedMetrics(new URL('../METRICS.md', import.meta.url));
    expect(documented).toEqual(registeredMetrics(gateway.context.metrics.registry));
    await gateway.fetch('/api/v1/rounds/1');
    const text = await (await get('/metrics')).text();
    expect(text).toMatch(/http_requests_total\{[^}]*endpoint="\/api\/v1\/rounds\{\/\*rest\}"/);
  });

  it('shows the connections to each service that are in use', async () => {
    const used = (pool: string) =>
      readMetric(gateway.context.metrics.registry, 'pool_used_connections', { pool });
    const asked = Promise.withResolvers<ServerResponse>();
    gateway.round.answer((res) => asked.resolve(res));
    const answer = gateway.fetch('/api/v1/rounds/1');
    const response = await asked.promise;
    expect([await used('round'), await used('auth')]).toEqual([1, 0]);
    response.end();
    await (await answer).text();
    expect(await used('round')).toBe(0);
  });
});
