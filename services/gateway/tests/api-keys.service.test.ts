import { randomBytes, randomUUID } from 'node:crypto';
import { makeTestTokens, type TestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { startGateway, type GatewayChanges, type TestGateway } from './start-gateway.ts';
import type { SeenRequest } from './test-upstream.ts';

const EXCHANGE = '/internal/api-keys/exchange';
const USER = randomUUID();

let tokens: TestTokens;
let gateway: TestGateway;
/** Key → what auth gives for it. */
let keys: Map<string, { accessToken: string; expiresInSeconds: number }>;
beforeEach(async () => {
  tokens = await makeTestTokens();
  keys = new Map();
});
afterEach(() => gateway.stop());

async function start(changes: GatewayChanges = {}): Promise<void> {
  gateway = await startGateway({ tokens, ...changes });
  await expect.poll(() => gateway.context.redis.status).toBe('ready');
  gateway.auth.answer((res, { url, body, headers }) => {
    const { key } = JSON.parse(url === EXCHANGE ? body : '{}') as { key?: string };
    const given = headers['x-caller-token'] === CALLER_TOKEN ? keys.get(key ?? '') : undefined;
    res.writeHead(url !== EXCHANGE || given ? 200 : 401, { 'content-type': 'application/json' });
    res.end(JSON.stringify(given ?? {}));
  });
}

const randomKey = () => `grp_${randomBytes(32).toString('base64url')}`;

async function makeKey(expiresInSeconds = 300, sessionId: string = randomUUID()): Promise<string> {
  const key = randomKey();
  const authorization = await tokens.bearer(USER, { sessionId, scopes: ['rounds:read'] });
  keys.set(key, { accessToken: authorization.slice('Bearer '.length), expiresInSeconds });
  return key;
}

const get = (headers: Record<string, string>, path = '/api/v1/rounds') =>
  fetch(gateway.url + path, { headers });
const withKey = (key: string) => get({ 'x-api-key': key });
const exchanges = () => gateway.auth.seen.filter(({ url }) => url === EXCHANGE).length;
const codeOf = async (answer: Response) => [
  answer.status,
  ((await answer.json()) as { code?: string }).code,
];
const allSent = ({ headers, body, url }: SeenRequest) => JSON.stringify({ headers, body, url });

describe('an API key', () => {
  it('is exchanged once for the token that the service gets, and goes no further', async () => {
    await start();
    const key = await makeKey();
    for (const [name, value] of [
      ['x-api-key', key],
      ['authorization', `Bearer ${key}`],
      ['authorization', `bearer ${key}`],
    ] as const) {
      expect((await get({ [name]: value })).status).toBe(200);
    }
    expect(exchanges()).toBe(1);
    expect(gateway.round.seen).toHaveLength(3);
    for (const seen of gateway.round.seen) {
      expect(seen.headers.authorization).toBe(`Bearer ${keys.get(key)!.accessToken}`);
      expect(allSent(seen)).not.toContain(key);
    }
  });

  it('is asked for once by many calls at the same time', async () => {
    await start();
    const key = await makeKey();
    const answers = await Promise.all(Array.from({ length: 20 }, () => withKey(key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(exchanges()).toBe(1);
  });

  it('is exchanged again 30 s before its token ends', async () => {
    await start();
    const key = await makeKey(33);
    await withKey(key);
    await withKey(key);
    expect(exchanges()).toBe(1);
    await expect.poll(async () => (await withKey(key), exchanges()), { timeout: 5000 }).toBe(2);
  });

  it('is counted by its owner and the route', async () => {
    await start({ userPerMinute: 2, anonymousPerMinute: 0 });
    const [one, two] = [await makeKey(), await makeKey()];
    const statuses = [];
    for (const key of [one, two, one]) statuses.push((await withKey(key)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('opens a live stream where its scopes allow it', async () => {
    await start();
    const key = await makeKey();
    const board = '/api/v1/live/leaderboards/club.net.week';
    expect(await codeOf(await get({ 'x-api-key': key }, board))).toEqual([403, 'forbidden']);
    const path = '/api/v1/live/rounds/0197c0de-0000-7000-8000-000000000001';
    gateway.round.answer((res) => res.writeHead(404).end());
    expect(await codeOf(await get({ 'x-api-key': key }, path))).toEqual([404, 'not_found']);
  });
});

describe('no API key', () => {
  it('what is none is refused, and asked for again only after a while', async () => {
    await start();
    const key = randomKey();
    for (let n = 0; n < 3; n++) {
      expect(await codeOf(await withKey(key))).toEqual([401, 'unauthenticated']);
    }
    expect(exchanges()).toBe(1);
    for (const odd of ['grp_short', 'none', `${key}x`, `${key}, ${key}`]) {
      expect(await codeOf(await withKey(odd))).toEqual([401, 'unauthenticated']);
    }
    expect(exchanges()).toBe(1);
    expect(gateway.round.seen).toEqual([]);
  });

  it('cannot be guessed: trying is counted by address, as for passwords', async () => {
    await start({ credentialsPerMinute: 3 });
    const statuses = [];
    for (let n = 0; n < 5; n++) statuses.push((await withKey(randomKey())).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect(exchanges()).toBe(3);
  });

  it('is counted by address, also one that is remembered', async () => {
    await start({ anonymousPerMinute: 2 });
    const key = randomKey();
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await withKey(key)).status);
    expect(statuses).toEqual([401, 401, 429]);
  });

  it('is not what a key is taken for while auth is away', async () => {
    await start();
    const key = await makeKey();
    const { accessToken } = keys.get(key)!;
    gateway.auth.answer((res) => res.writeHead(503).end());
    expect(await codeOf(await withKey(key))).toEqual([503, 'upstream_unavailable']);
    gateway.auth.answer((res) => res.end(JSON.stringify({ accessToken, expiresInSeconds: 300 })));
    expect((await withKey(key)).status).toBe(200);
  });
});

describe('a key and a token', () => {
  it('are one too many', async () => {
    await start();
    const headers = { 'x-api-key': await makeKey(), authorization: await tokens.bearer(USER) };
    expect(await codeOf(await get(headers))).toEqual([400, 'malformed_request']);
    expect([exchanges(), gateway.round.seen]).toEqual([0, []]);
  });

  it('a key goes to no public route either', async () => {
    await start();
    const key = await makeKey();
    await get({ 'x-api-key': key }, '/api/v1/shared-rounds/link');
    await get({ authorization: `Bearer ${key}` }, '/api/v1/shared-rounds/link');
    expect(gateway.round.seen).toHaveLength(2);
    for (const seen of gateway.round.seen) expect(allSent(seen)).not.toContain(key);
    expect(exchanges()).toBe(0);
  });
});
