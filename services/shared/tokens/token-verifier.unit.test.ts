import { createHmac, generateKeyPairSync, sign as signWith, type KeyObject } from 'node:crypto';
import {
  SignJWT,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type CryptoKey,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_TOKEN } from './access-token.ts';
import { makeTokenVerifierFrom } from './token-verifier.ts';

const NOW = new Date('2026-06-01T09:00:00Z');
const NOW_SECONDS = NOW.getTime() / 1000;
const USER = {
  userId: 'user-1',
  roles: ['golfer'],
  sessionId: 'session-1',
  emailVerified: true,
  secondFactor: false,
};

interface Pair {
  privateKey: KeyObject;
  jwk: JWK;
}

let privateKey: CryptoKey;
let publicJwk: JWK;
/** Keys that are published beside ours, with which no token may be signed. */
let ed448: Pair;
let p256: Pair;
let verify: (token: string, nowMs?: number) => Promise<unknown>;

beforeAll(async () => {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  privateKey = pair.privateKey;
  publicJwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'EdDSA' };
  const other = await generateKeyPair('EdDSA');
  const otherJwk = { ...(await exportJWK(other.publicKey)), kid: 'k2', alg: 'EdDSA' };
  const makePair = (kid: string, keys: { privateKey: KeyObject; publicKey: KeyObject }) => ({
    privateKey: keys.privateKey,
    jwk: { ...(keys.publicKey.export({ format: 'jwk' }) as JWK), kid },
  });
  ed448 = makePair('k448', generateKeyPairSync('ed448'));
  p256 = makePair('k256', generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  const keys = createLocalJWKSet({ keys: [publicJwk, otherJwk, ed448.jwk, p256.jwk] });
  verify = (token, nowMs = NOW.getTime()) =>
    makeTokenVerifierFrom(keys, { now: () => nowMs }).verify(`Bearer ${token}`);
});

function sign(
  { claims = {}, header = {} }: { claims?: JWTPayload; header?: Partial<JWTHeaderParameters> } = {},
  key = privateKey,
): Promise<string> {
  const payload = { ...goodClaims(), ...claims };
  const protectedHeader = { alg: 'EdDSA', kid: 'k1', typ: ACCESS_TOKEN.type, ...header };
  return new SignJWT(payload).setProtectedHeader(protectedHeader).sign(key, { crit: CRIT });
}

const CRIT = { 'x-unknown': true };

function goodClaims(): JWTPayload {
  return {
    iss: ACCESS_TOKEN.issuer,
    aud: ACCESS_TOKEN.audience,
    sub: 'user-1',
    sid: 'session-1',
    jti: 'token-1',
    roles: ['golfer'],
    email_verified: true,
    iat: NOW_SECONDS,
    exp: NOW_SECONDS + 900,
  };
}

/** A token put together by hand, as jose refuses to. */
function forge(header: object, signature: (input: string) => string): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const input = `${encode({ typ: 'at+jwt', kid: 'k1', ...header })}.${encode(goodClaims())}`;
  return `${input}.${signature(input)}`;
}

/** A token that a published key signed, in a way that is not ours. */
function forgeWith({ privateKey: key, jwk: { kid } }: Pair, alg: string, digest: string | null) {
  return forge({ alg, kid }, (input) =>
    signWith(digest, Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
  );
}

const UNAUTHENTICATED = { code: 'unauthenticated', status: 401 };

describe('makeTokenVerifierFrom', () => {
  it('knows the user of a good token', async () => {
    await expect(verify(await sign())).resolves.toEqual(USER);
  });

  it('knows what an API key may be used for', async () => {
    const token = await sign({ claims: { scope: 'rounds:read courses:read' } });
    const scopes = ['rounds:read', 'courses:read'];
    await expect(verify(token)).resolves.toEqual({ ...USER, scopes });
  });

  it('bears a clock that is a minute behind, and no more', async () => {
    const issuedIn = (seconds: number) => sign({ claims: { iat: NOW_SECONDS + seconds } });
    await expect(verify(await issuedIn(60))).resolves.toEqual(USER);
    await expect(verify(await issuedIn(61))).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it.each<[string, Parameters<typeof sign>[0]]>([
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['no issuer', { claims: { iss: undefined } }],
    ['another audience', { claims: { aud: 'another-api' } }],
    ['our audience among others', { claims: { aud: [ACCESS_TOKEN.audience, 'another-api'] } }],
    ['no audience', { claims: { aud: undefined } }],
    ['no subject', { claims: { sub: undefined } }],
    ['no session', { claims: { sid: undefined } }],
    ['no id', { claims: { jti: undefined } }],
    ['no expiry', { claims: { exp: undefined } }],
    ['no time of issue', { claims: { iat: undefined } }],
    ['an expiry in the past', { claims: { exp: NOW_SECONDS - 1 } }],
    ['an expiry at this moment', { claims: { exp: NOW_SECONDS } }],
    ['a start in the future', { claims: { nbf: NOW_SECONDS + 60 } }],
    ['a time of issue in the future', { claims: { iat: NOW_SECONDS + 600 } }],
    ['the type of an ID token', { header: { typ: 'JWT' } }],
    ['no type', { header: { typ: undefined } }],
    ['an unknown key', { header: { kid: 'k9' } }],
    ['the id of another key', { header: { kid: 'k2' } }],
    ['a key id that is a path', { header: { kid: '../../dev/null' } }],
    ['no key id where there are two keys', { header: { kid: undefined } }],
    ['an unknown critical header', { header: { crit: ['x-unknown'], 'x-unknown': 1 } }],
    ['100 KB', { claims: { filler: 'x'.repeat(100_000) } }],
  ])('refuses %s', async (_name, token) => {
    await expect(verify(await sign(token))).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it.each<[string, () => string]>([
    ['ES256 by a key that is published', () => forgeWith(p256, 'ES256', 'sha256')],
    ['EdDSA on another curve by a key that is published', () => forgeWith(ed448, 'EdDSA', null)],
    ['Ed448 by a key that is published', () => forgeWith(ed448, 'Ed448', null)],
  ])('refuses %s', async (_name, token) => {
    await expect(verify(token())).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it('refuses no key id where there is one key only', async () => {
    const keys = createLocalJWKSet({ keys: [publicJwk] });
    const verifier = makeTokenVerifierFrom(keys, { now: () => NOW.getTime() });
    const token = await sign({ header: { kid: undefined } });
    await expect(verifier.verify(`Bearer ${token}`)).rejects.toMatchObject(UNAUTHENTICATED);
    await expect(verifier.verify(`Bearer ${await sign()}`)).resolves.toEqual(USER);
  });

  it('refuses a token whose key id two keys have, also when one of them signed it', async () => {
    const other = await generateKeyPair('EdDSA');
    const twin = { ...(await exportJWK(other.publicKey)), kid: 'k1', alg: 'EdDSA' };
    const keys = createLocalJWKSet({ keys: [publicJwk, twin] });
    const verifier = makeTokenVerifierFrom(keys, { now: () => NOW.getTime() });
    for (const key of [privateKey, other.privateKey]) {
      const authorization = `Bearer ${await sign({}, key)}`;
      await expect(verifier.verify(authorization)).rejects.toMatchObject(UNAUTHENTICATED);
    }
  });

  it('refuses a key that the token brings along (jwk, jku, x5u)', async () => {
    const own = await generateKeyPair('EdDSA', { extractable: true });
    const jwk = await exportJWK(own.publicKey);
    const header = { jwk, jku: 'https://evil.example/jwks', x5u: 'https://evil.example/cert' };
    const token = await sign({ header }, own.privateKey);
    await expect(verify(token)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it('refuses a token without a signature (alg none)', async () => {
    for (const alg of ['none', 'None', 'NONE']) {
      await expect(verify(forge({ alg }, () => ''))).rejects.toMatchObject(UNAUTHENTICATED);
      await expect(verify(forge({ alg }, () => 'AA'))).rejects.toMatchObject(UNAUTHENTICATED);
    }
  });

  it('refuses HS256 with the public key as its secret', async () => {
    const secret = Buffer.from(publicJwk.x!, 'base64url');
    const token = forge({ alg: 'HS256' }, (input) =>
      createHmac('sha256', secret).update(input).digest('base64url'),
    );
    await expect(verify(token)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it('refuses a token whose claims or signature were changed', async () => {
    const [header, , signature] = (await sign()).split('.');
    const claims = JSON.stringify({ ...goodClaims(), roles: ['admin'] });
    const changed = `${header}.${Buffer.from(claims).toString('base64url')}.${signature}`;
    await expect(verify(changed)).rejects.toMatchObject(UNAUTHENTICATED);
    const otherEnd = (await sign()).replace(/.{4}$/, 'AAAA');
    await expect(verify(otherEnd)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it('refuses a good token with a NUL in it or behind it', async () => {
    const token = await sign();
    for (const spoilt of [`${token}\0`, token.replace('.', '\0.'), `${token}\0.x`]) {
      await expect(verify(spoilt)).rejects.toMatchObject(UNAUTHENTICATED);
    }
  });

  it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'Bearer a.b'])(
    'refuses the header %j',
    async (header) => {
      const verifier = makeTokenVerifierFrom(createLocalJWKSet({ keys: [] }));
      await expect(verifier.verify(header)).rejects.toMatchObject(UNAUTHENTICATED);
    },
  );

  it('remembers a good token only until it expires', async () => {
    let nowMs = NOW.getTime();
    let lookups = 0;
    const keys = createLocalJWKSet({ keys: [publicJwk] });
    const counted: typeof keys = Object.assign(
      (...args: Parameters<typeof keys>) => (lookups++, keys(...args)),
      keys,
    );
    const verifier = makeTokenVerifierFrom(counted, { now: () => nowMs });
    const header = `Bearer ${await sign()}`;
    await verifier.verify(header);
    await verifier.verify(header);
    expect(lookups).toBe(1);
    nowMs += 900_000;
    await expect(verifier.verify(header)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it('tells until when a token is good', async () => {
    const keys = createLocalJWKSet({ keys: [publicJwk] });
    const verifier = makeTokenVerifierFrom(keys, { now: () => NOW.getTime() });
    await expect(verifier.verifyWithExpiry(`Bearer ${await sign()}`)).resolves.toEqual({
      user: USER,
      expiresAtMs: NOW.getTime() + 900_000,
    });
  });

  it('says 503, not 401, when the keys cannot be had', async () => {
    const away = () => Promise.reject(new TypeError('fetch failed'));
    const verifier = makeTokenVerifierFrom(away);
    await expect(verifier.verify(`Bearer ${await sign()}`)).rejects.toMatchObject({ status: 503 });
  });
});
