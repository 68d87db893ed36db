import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from './start-gateway.ts';

const FRIEND = 'https://club.example';
const STRANGER = 'https://evil.example';
const PATH = '/api/v1/rounds';

let gateway: TestGateway;
let closed: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ environment: { CORS_ORIGINS: `${FRIEND}, https://two.example` } });
  closed = await startGateway();
});
afterAll(() => Promise.all([gateway.stop(), closed.stop()]));
beforeEach(() => {
  for (const { round, auth } of [gateway, closed]) round.seen.length = auth.seen.length = 0;
});

const corsHeaders = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));

/** What a browser asks before it sends a request with a token or JSON. */
const preflight = ({ url }: TestGateway, origin: string, path = PATH) =>
  fetch(url + path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });

describe('a page of a configured origin', () => {
  it('may read answers, without cookies', async () => {
    const answer = await gateway.fetch(PATH, { headers: { origin: FRIEND } });
    expect(answer.status).toBe(200);
    expect(corsHeaders(answer)).toEqual({
      'access-control-allow-origin': FRIEND,
      'access-control-expose-headers': expect.stringContaining('ETag') as string,
    });
    expect(answer.headers.get('vary')).toContain('Origin');
  });

  it('may read refusals too', async () => {
    const answer = await fetch(gateway.url + PATH, { headers: { origin: FRIEND } });
    expect(answer.status).toBe(401);
    expect(corsHeaders(answer)).toMatchObject({ 'access-control-allow-origin': FRIEND });
  });

  it('has its preflights answered without a token, and no service is asked', async () => {
    const answer = await preflight(gateway, 'https://two.example');
    expect(answer.status).toBe(204);
    expect(corsHeaders(answer)).toEqual({
      'access-control-allow-origin': 'https://two.example',
      'access-control-allow-methods': 'GET,HEAD,POST,PUT,PATCH,DELETE',
      'access-control-allow-headers': expect.stringContaining('Authorization') as string,
      'access-control-expose-headers': expect.any(String) as string,
      'access-control-max-age': '600',
    });
    expect(gateway.round.seen).toEqual([]);
  });

  it('may change things, as its browser says from where it comes', async () => {
    const headers = { origin: FRIEND, 'sec-fetch-site': 'cross-site' };
    expect((await gateway.fetch(PATH, { method: 'POST', headers })).status).toBe(200);
  });
});

it('preflights are counted by address', async () => {
  const few = await startGateway({
    anonymousPerMinute: 2,
    environment: { CORS_ORIGINS: FRIEND },
  });
  await expect.poll(() => few.context.redis.status).toBe('ready');
  const statuses = [];
  for (let n = 0; n < 3; n++) statuses.push((await preflight(few, FRIEND)).status);
  expect(statuses).toEqual([204, 204, 429]);
  await few.stop();
});

describe('a page of any other origin', () => {
  it.each([
    STRANGER,
    'null',
    'http://club.example',
    'https://club.example:8443',
    'https://club.example.evil.example',
    'https://evil-club.example',
    `${FRIEND}/`,
  ])('%s gets no CORS headers', async (origin) => {
    const answer = await gateway.fetch(PATH, { headers: { origin } });
    expect([answer.status, corsHeaders(answer)]).toEqual([200, {}]);
    const asked = await preflight(gateway, origin);
    expect([asked.status, corsHeaders(asked)]).toEqual([401, {}]);
  });

  it('gets none where no origin is configured, whatever it is', async () => {
    for (const origin of [FRIEND, `http://127.0.0.1:${closed.port}`, 'null', '']) {
      expect(corsHeaders(await preflight(closed, origin))).toEqual({});
    }
  });

  it.each<[string, Record<string, string>]>([
    ['a foreign Origin', { origin: STRANGER }],
    ['the Origin of a sandbox', { origin: 'null' }],
    ['our host on another port', { origin: 'http://127.0.0.1:1' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of the same site', { 'sec-fetch-site': 'same-site', origin: STRANGER }],
  ])('changes nothing: %s', async (_name, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await gateway.fetch('/api/v1/auth/refresh', { method, headers });
      expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'cross_site' }]);
    }
    expect(gateway.auth.seen).toEqual([]);
  });

  it('opens no live stream', async () => {
    const path = '/api/v1/live/rounds/0197c0de-0000-7000-8000-000000000001';
    const answer = await gateway.fetch(path, { headers: { origin: STRANGER } });
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'cross_site' }]);
  });
});

describe('our own page and clients that are no browsers', () => {
  it.each<[string, Record<string, string>]>([
    ['a client without these headers', {}],
    ['our page in an older browser', { origin: 'http://OURS' }],
    ['our page', { origin: 'http://OURS', 'sec-fetch-site': 'same-origin' }],
    ['an address typed in', { 'sec-fetch-site': 'none' }],
  ])('may change things: %s', async (_name, headers) => {
    const own = Object.entries(headers).map(([name, value]) => [
      name,
      value.replace('OURS', `127.0.0.1:${gateway.port}`),
    ]);
    const init = { method: 'POST', headers: Object.fromEntries(own) as Record<string, string> };
    expect((await gateway.fetch('/api/v1/auth/refresh', init)).status).toBe(200);
  });
});
