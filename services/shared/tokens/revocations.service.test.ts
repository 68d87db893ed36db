import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALLER_TOKEN_HEADER, makeUpstream, type Upstream } from '../http/upstream.ts';
import { CALLER_TOKEN } from '../testing/test-config.ts';
import { makeLogger } from '../logging/logger.ts';
import { makeMetrics, type Metrics } from '../metrics/metrics.ts';
import { ACCESS_TOKEN } from './access-token.ts';
import { makeRevocations, type RemoteRevocations } from './revocations.ts';
import { makeTokenVerifier, type TokenVerifier } from './token-verifier.ts';

const WITHIN_5_S = { timeout: 5000 };
const UNAUTHENTICATED = { code: 'unauthenticated' };
const UNAVAILABLE = { code: 'upstream_unavailable', status: 503 };

/** What stands for auth: its keys, who is revoked there, and what it was asked. */
const auth = {
  keys: [] as JWK[],
  signing: {} as CryptoKey,
  keyId: '',
  revoked: [] as { id: string; atMs: number }[],
  asked: [] as string[],
  answers: true,
};
let server: Server;
let port = 0;
let upstream: Upstream;
let revocations: RemoteRevocations;
let metrics: Metrics;
let verifier: TokenVerifier;
let warnings: string[];

async function addKey(keyId: string): Promise<void> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  auth.keys.push({ ...(await exportJWK(publicKey)), kid: keyId, alg: 'EdDSA', use: 'sig' });
  auth.signing = privateKey;
  auth.keyId = keyId;
}

function listenAgain(): Promise<void> {
  server = createServer((req, res) => {
    auth.asked.push(req.url!);
    if (!auth.answers) return;
    const { pathname, searchParams } = new URL(req.url!, 'http://auth');
    const isAllowed = req.headers[CALLER_TOKEN_HEADER] === CALLER_TOKEN;
    const afterMs = Number(searchParams.get('afterMs') ?? 0) - 10_000;
    const answer =
      pathname === '/.well-known/jwks.json'
        ? { keys: auth.keys }
        : {
            revoked: auth.revoked.filter(({ atMs }) => atMs > afterMs).map(({ id }) => id),
            asOfMs: Date.now(),
            keyIds: auth.keys.map(({ kid }) => kid),
          };
    const isPublic = pathname === '/.well-known/jwks.json';
    res.writeHead(isPublic || isAllowed ? 200 : 401, { 'content-type': 'application/json' });
    res.end(JSON.stringify(answer));
  });
  return new Promise((resolve) =>
    server.listen(port, '127.0.0.1', () => {
      port = (server.address() as AddressInfo).port;
      resolve();
    }),
  );
}

const goAway = () =>
  new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });

/** A verifier over whatever listens at the port. */
function start(urls = [`http://127.0.0.1:${port}`]): void {
  warnings = [];
  metrics = makeMetrics('test');
  upstream = makeUpstream({ urls, token: CALLER_TOKEN });
  const logger = makeLogger(
    { service: 'test', level: 'warn' },
    { write: (line) => void warnings.push(line) },
  );
  revocations = makeRevocations({ auth: upstream, metrics, logger });
  verifier = makeTokenVerifier({ auth: upstream, revocations });
}

beforeEach(async () => {
  Object.assign(auth, { keys: [], revoked: [], asked: [], answers: true });
  await addKey('first');
  await listenAgain();
});
afterEach(async () => {
  vi.useRealTimers();
  revocations.close();
  await upstream.close();
  await goAway();
});

async function bearer(sessionId: string, keyId = auth.keyId): Promise<string> {
  const nowSeconds = Math.floor(Date.now() / 1000);
  const token = await new SignJWT({ sid: sessionId, roles: ['golfer'], email_verified: true })
    .setProtectedHeader({ alg: 'EdDSA', kid: keyId, typ: ACCESS_TOKEN.type })
    .setIssuer(ACCESS_TOKEN.issuer)
    .setAudience(ACCESS_TOKEN.audience)
    .setSubject('user')
    .setJti('token')
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + 900)
    .sign(auth.signing);
  return `Bearer ${token}`;
}

const revoke = (id: string) => void auth.revoked.push({ id, atMs: Date.now() });
const keyFetches = () => auth.asked.filter((url) => url.includes('jwks')).length;
const codeOf = (authorization: string) =>
  verifier.verify(authorization).then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );

describe('a revoked session', () => {
  it('is refused within 5 s although its token was verified before, and no other is', async () => {
    start();
    const [ended, other] = [await bearer('ended'), await bearer('other')];
    for (const token of [ended, other]) expect(await codeOf(token)).toBe('accepted');
    revoke('ended');
    await expect.poll(() => codeOf(ended), WITHIN_5_S).toBe('unauthenticated');
    expect(await codeOf(other)).toBe('accepted');
    // Also a fresh token of the same session.
    await expect(verifier.verify(await bearer('ended'))).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it('is told of once, however often it is heard of', async () => {
    start();
    const told: string[] = [];
    revocations.onRevoked((id) => told.push(id));
    revoke('ended');
    await expect.poll(() => told, WITHIN_5_S).toEqual(['ended']);
    const heard = auth.asked.length;
    await expect.poll(() => auth.asked.length, WITHIN_5_S).toBeGreaterThan(heard + 1);
    expect(told).toEqual(['ended']);
    expect(auth.asked.at(-1)).toMatch(/afterMs=\d+$/);
  });

  it('stays refused while auth is away, which is told of once and seen in the metrics', async () => {
    revoke('ended');
    start();
    const [ended, other] = [await bearer('ended'), await bearer('other')];
    expect([await codeOf(ended), await codeOf(other)]).toEqual(['unauthenticated', 'accepted']);
    await goAway();
    const age = async () => {
      const gauge = metrics.registry.getSingleMetric('revocations_age_seconds')!;
      return (await gauge.get()).values[0]!.value;
    };
    await expect.poll(age, WITHIN_5_S).toBeGreaterThan(2);
    expect([await codeOf(ended), await codeOf(other)]).toEqual(['unauthenticated', 'accepted']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).not.toContain(CALLER_TOKEN);
    await listenAgain();
    await expect.poll(age, WITHIN_5_S).toBeLessThan(1);
  });

  it('is forgotten when no token of it can be good any more', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    revoke('ended');
    start();
    expect(await revocations.has('ended')).toBe(true);
    // The clock that was set goes on.
    vi.setSystemTime(Date.now() + 20 * 60_000 - 10_000);
    // Keys are asked for too, and an answer that is on its way may still name the session.
    const polls = () => auth.asked.filter((path) => !path.endsWith('jwks.json')).length;
    const heard = polls();
    // Not vi.waitFor, which moves the clock on as it waits.
    await expect.poll(polls, WITHIN_5_S).toBeGreaterThan(heard + 1);
    expect(await revocations.has('ended')).toBe(true);
    vi.setSystemTime(Date.now() + 20_000);
    await expect.poll(() => revocations.has('ended'), WITHIN_5_S).toBe(false);
  });
});

describe('before the first answer', () => {
  it('no token is accepted', async () => {
    await goAway();
    start();
    const refusal = verifier.verify(await bearer('session'));
    await expect(refusal).rejects.toMatchObject({
      ...UNAVAILABLE,
      options: { headers: { 'retry-after': '1' } },
    });
    await listenAgain();
    const token = await bearer('session');
    await expect.poll(() => codeOf(token), WITHIN_5_S).toBe('accepted');
  });

  it('a token waits for the answer that is on its way', async () => {
    start();
    expect(await codeOf(await bearer('session'))).toBe('accepted');
  });

  it('an auth that hangs is given up on soon', async () => {
    auth.answers = false;
    start();
    await expect(revocations.has('session')).rejects.toMatchObject(UNAVAILABLE);
  });
});

describe('the keys', () => {
  it('are fetched again when auth names a new one, before any token of it comes', async () => {
    start();
    expect(await codeOf(await bearer('session'))).toBe('accepted');
    await addKey('second');
    const fetched = keyFetches();
    await expect.poll(keyFetches, WITHIN_5_S).toBe(fetched + 1);
    const token = await bearer('session');
    await expect.poll(() => codeOf(token), WITHIN_5_S).toBe('accepted');
    expect(keyFetches()).toBe(fetched + 1);
  });

  it('that auth names no more are dropped, and what they signed with them', async () => {
    start();
    const token = await bearer('session');
    expect(await codeOf(token)).toBe('accepted');
    await addKey('second');
    auth.keys.shift();
    await expect.poll(() => codeOf(token), WITHIN_5_S).toBe('unauthenticated');
  });

  it('are fetched once a cool-down at most for a flood of unknown ones', async () => {
    start();
    expect(await codeOf(await bearer('session'))).toBe('accepted');
    const fetched = keyFetches();
    const flood = () =>
      Promise.all(
        Array.from({ length: 100 }, async (_, n) =>
          codeOf(await bearer('session', `unknown-${n}`)),
        ),
      );
    expect(new Set(await flood())).toEqual(new Set(['unauthenticated']));
    expect(keyFetches()).toBe(fetched);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 });
    await flood();
    await flood();
    expect(keyFetches()).toBe(fetched + 1);
  });

  it('come from the instance that answers', async () => {
    start(['http://127.0.0.1:1', `http://127.0.0.1:${port}`]);
    expect(await codeOf(await bearer('session'))).toBe('accepted');
  });
});
