import { createHmac } from 'node:crypto';
import {
  SignJWT,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type CryptoKey,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_TOKEN } from './access-token.ts';
import { makeTokenIssuer } from './token-issuer.ts';
import { makeTokenVerifierFrom } from './token-verifier.ts';

const NOW = new Date('2026-06-01T09:00:00Z');
const NOW_SECONDS = NOW.getTime() / 1000;

let privateKey: CryptoKey;
let publicJwk: { x?: string };
let verify: (token: string, nowMs?: number) => Promise<unknown>;

beforeAll(async () => {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  privateKey = pair.privateKey;
  publicJwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'EdDSA' } as object;
  const other = await generateKeyPair('EdDSA');
  const otherJwk = { ...(await exportJWK(other.publicKey)), kid: 'k2', alg: 'EdDSA' };
  const keys = createLocalJWKSet({ keys: [{ kty: 'OKP', ...publicJwk }, otherJwk] });
  verify = (token, nowMs = NOW.getTime()) =>
    makeTokenVerifierFrom(keys, () => nowMs).verify(`Bearer ${token}`);
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
    jti: 'token-1',
    roles: ['golfer'],
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

const UNAUTHENTICATED = { code: 'unauthenticated', status: 401 };

describe('makeTokenVerifierFrom', () => {
  it('knows the user of a good token', async () => {
    await expect(verify(await sign())).resolves.toEqual({ userId: 'user-1', roles: ['golfer'] });
  });

  it.each<[string, Parameters<typeof sign>[0]]>([
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['another audience', { claims: { aud: 'another-api' } }],
    ['no audience', { claims: { aud: undefined } }],
    ['no subject', { claims: { sub: undefined } }],
    ['no id', { claims: { jti: undefined } }],
    ['no expiry', { claims: { exp: undefined } }],
    ['an expiry in the past', { claims: { exp: NOW_SECONDS - 1 } }],
    ['a start in the future', { claims: { nbf: NOW_SECONDS + 60 } }],
    ['the type of an ID token', { header: { typ: 'JWT' } }],
    ['no type', { header: { typ: undefined } }],
    ['an unknown key', { header: { kid: 'k9' } }],
    ['the id of another key', { header: { kid: 'k2' } }],
    ['no key id where there are two keys', { header: { kid: undefined } }],
    ['an unknown critical header', { header: { crit: ['x-unknown'], 'x-unknown': 1 } }],
  ])('refuses %s', async (_name, token) => {
    await expect(verify(await sign(token))).rejects.toMatchObject(UNAUTHENTICATED);
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
    const keys = createLocalJWKSet({ keys: [{ kty: 'OKP', ...publicJwk }] });
    const counted: typeof keys = Object.assign(
      (...args: Parameters<typeof keys>) => (lookups++, keys(...args)),
      keys,
    );
    const verifier = makeTokenVerifierFrom(counted, () => nowMs);
    const header = `Bearer ${await sign()}`;
    await verifier.verify(header);
    await verifier.verify(header);
    expect(lookups).toBe(1);
    nowMs += 900_000;
    await expect(verifier.verify(header)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it('tells until when a token is good', async () => {
    const keys = createLocalJWKSet({ keys: [{ kty: 'OKP', ...publicJwk }] });
    const verifier = makeTokenVerifierFrom(keys, () => NOW.getTime());
    await expect(verifier.verifyWithExpiry(`Bearer ${await sign()}`)).resolves.toEqual({
      user: { userId: 'user-1', roles: ['golfer'] },
      expiresAtMs: NOW.getTime() + 900_000,
    });
  });

  it('says 503, not 401, when the keys cannot be had', async () => {
    const away = () => Promise.reject(new TypeError('fetch failed'));
    const verifier = makeTokenVerifierFrom(away);
    await expect(verifier.verify(`Bearer ${await sign()}`)).rejects.toMatchObject({ status: 503 });
  });
});

describe('makeTokenIssuer', () => {
  it('issues what its own verifier accepts, and publishes no private part', async () => {
    const pair = await generateKeyPair('EdDSA', { extractable: true });
    const jwk = { ...(await exportJWK(pair.privateKey)), kid: 'k1' };
    const issuer = await makeTokenIssuer(JSON.stringify(jwk));
    const token = await issuer.issue({ userId: 'user-1', roles: ['golfer'] }, new Date());
    await expect(issuer.verifier.verify(`Bearer ${token}`)).resolves.toEqual({
      userId: 'user-1',
      roles: ['golfer'],
    });
    expect(issuer.keySet.keys).toEqual([
      { kty: 'OKP', crv: 'Ed25519', x: jwk.x, kid: 'k1', alg: 'EdDSA', use: 'sig' },
    ]);
  });

  it('refuses a key without an id', async () => {
    const pair = await generateKeyPair('EdDSA', { extractable: true });
    const jwk = JSON.stringify(await exportJWK(pair.privateKey));
    await expect(makeTokenIssuer(jwk)).rejects.toThrow('kid');
  });
});
