import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { HOLDERS, type UpstreamName } from '../proxy-routes.gen.ts';
import { startGateway, type TestGateway } from './start-gateway.ts';
import { startUpstream, type TestUpstream } from './test-upstream.ts';

/** What each of them tells. */
const held = (name: UpstreamName) =>
  name === 'auth' ? { name: 'Ann "A" Golfer' } : { of: [name] };
const whole = (name: UpstreamName) => `${JSON.stringify(held(name)).slice(0, -1)},"complete":true}`;

let others: Partial<Record<UpstreamName, TestUpstream>>;
let gateway: TestGateway;
let upstreams: Record<UpstreamName, TestUpstream>;
beforeAll(async () => {
  const names = HOLDERS.filter((name) => name !== 'auth' && name !== 'round');
  const started = names.map(async (name) => [name, await startUpstream(name)] as const);
  others = Object.fromEntries(await Promise.all(started));
  gateway = await startGateway({ others });
  upstreams = { ...others, auth: gateway.auth, round: gateway.round } as typeof upstreams;
});
afterAll(async () => {
  await gateway.stop();
  for (const upstream of Object.values(others)) await upstream.stop();
});
beforeEach(() => {
  for (const name of HOLDERS) {
    upstreams[name].seen.length = 0;
    upstreams[name].answer((res, { method }) => {
      if (method === 'POST') res.writeHead(204).end();
      else res.end(whole(name));
    });
  }
});

const take = async (init: RequestInit = {}, userId = randomUUID()) =>
  gateway.fetch('/api/v1/own-data', {
    method: 'POST',
    ...init,
    headers: { authorization: await gateway.bearer(userId), ...init.headers },
  });
/** How reading the file ends. */
const readingOf = (answer: Response) =>
  answer.text().then(
    (text) => ({ text }),
    () => 'broken off' as const,
  );

it('puts together what every service holds, with the token of whoever asks', async () => {
  const userId = randomUUID();
  const authorization = await gateway.bearer(userId);
  const headers = { authorization, 'user-agent': 'a phone', 'x-forwarded-for': '203.0.113.9' };
  const answer = await take({ headers });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="golfroundpro-\d{4}-\d\d-\d\d\.json"$/,
  );
  const text = await answer.text();
  const complete = true;
  expect(JSON.parse(text)).toEqual({
    madeAt: expect.any(String) as string,
    userId,
    ...Object.fromEntries(HOLDERS.map((name) => [name, { ...held(name), complete }])),
    complete,
  });
  expect(text.endsWith(',"complete":true}\n')).toBe(true);
  const asked = upstreams.auth.seen.map(({ method, url }) => `${method} ${url}`);
  expect(asked).toEqual(['POST /internal/own-data/requests', 'GET /internal/own-data']);
  for (const name of HOLDERS) {
    for (const { headers: seen } of upstreams[name].seen) {
      expect(seen).toMatchObject({ authorization, 'user-agent': 'a phone' });
      expect(seen['x-forwarded-for']).toBe('127.0.0.1');
      expect(seen['x-caller-token']).toBeUndefined();
    }
  }
});

it.each([
  [403, 'step_up_required'],
  [429, 'too_many_exports'],
  [401, 'unauthenticated'],
])('passes on a %i of auth, and asks nobody for anything', async (status, code) => {
  upstreams.auth.answer((res) => problem(res, status, code));
  const answer = await take();
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ code });
  expect(HOLDERS.filter((name) => name !== 'auth').flatMap((name) => upstreams[name].seen)).toEqual(
    [],
  );
});

it.each<[string, (res: ServerResponse) => void, number, string]>([
  ['is rebuilding', (res) => problem(res, 503, 'views_rebuilding'), 503, 'views_rebuilding'],
  ['fails', (res) => problem(res, 500, 'internal_error'), 503, 'upstream_unavailable'],
  ['says nonsense', (res) => res.writeHead(502).end('bad'), 503, 'upstream_unavailable'],
  ['hangs up', (res) => res.destroy(), 503, 'upstream_unavailable'],
])('gives no file where a service %s', async (_, respond, status, code) => {
  upstreams.analytics.answer(respond);
  const answer = await take();
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-disposition')).toBeNull();
  expect(await answer.json()).toMatchObject({ code });
});

it.each<[string, (res: ServerResponse) => void]>([
  ['breaks off', (res) => void (res.write('{"rounds":[{'), setTimeout(() => res.destroy(), 50))],
  ['ends early, and well formed', (res) => res.end('{"rounds":[]}')],
  ['ends in a text that looks like the end', (res) => res.end('{"a":"\\",\\"complete\\":true}"}')],
  ['says nothing', (res) => res.end()],
])('breaks off where a part %s', async (_, respond) => {
  upstreams.round.answer(respond);
  const answer = await take();
  expect(answer.status).toBe(200);
  expect(await readingOf(answer)).toBe('broken off');
});

it('goes no further when the client has gone', async () => {
  const text = `"${'x'.repeat(1_000_000)}"`;
  upstreams.auth.answer((res, { method }) => {
    if (method === 'POST') return res.writeHead(204).end();
    res.write('{"many":[0');
    const more = () => void (res.destroyed || res.write(`,${text}`, () => setTimeout(more, 5)));
    more();
  });
  const left = new AbortController();
  const answer = await take({ signal: left.signal });
  await answer.body!.getReader().read();
  left.abort();
  await Promise.race([
    upstreams.auth.abandoned,
    new Promise((_, reject) => setTimeout(() => reject(new Error('goes on')), 5000)),
  ]);
});

it('is for who is signed in, with an account’s token and no key, and only asked for', async () => {
  expect((await take({ headers: { authorization: '' } })).status).toBe(401);
  expect((await take({ method: 'GET' })).status).toBe(405);
  const other = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
  expect((await take({ headers: other })).status).toBe(403);
  expect(upstreams.auth.seen).toEqual([]);
});

function problem(res: ServerResponse, status: number, code: string): void {
  res.writeHead(status, { 'content-type': 'application/problem+json' });
  res.end(JSON.stringify({ status, code, title: code }));
}
