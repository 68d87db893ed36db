import { SignJWT, createLocalJWKSet, importJWK, type JWK, type JWTVerifyGetKey } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { ACCESS_TOKEN } from './access-token.ts';
import { currentKey, withoutRetired, type KeyRing } from './key-ring.ts';
import type { User } from './user.ts';

/** Signs access tokens, and tells others how to check them. */
export interface TokenIssuer {
  /** A signed access token that is valid from `now` on, `ACCESS_TOKEN.longestSeconds` unless told. */
  issue: (user: User, now: Date, lifetimeSeconds?: number) => Promise<string>;
  /** The public keys, as `/.well-known/jwks.json` answers them (RFC 7517). */
  readonly keySet: { keys: JWK[] };
  /** The `kid` of every public key. */
  readonly keyIds: string[];
  /** The public keys for a verifier; they follow the ring. */
  keys: JWTVerifyGetKey;
  /** Takes over another ring, as a rotation of the keys makes one. */
  use: (ring: KeyRing) => Promise<void>;
}

const alg = ACCESS_TOKEN.algorithm;

/** An issuer over a ring of Ed25519 keys: it signs with the current one and publishes all that live. */
export async function makeTokenIssuer(first: KeyRing, now = Date.now): Promise<TokenIssuer> {
  let signing = await signingKeyOf(first);
  let ring = first;
  const publicKeys = () => withoutRetired(ring, now()).map(({ jwk }) => publicHalf(jwk));
  const keys: JWTVerifyGetKey = (header, token) =>
    createLocalJWKSet({ keys: publicKeys() })(header, token);
  return {
    issue: (user, at, lifetimeSeconds = ACCESS_TOKEN.longestSeconds) => {
      const { userId, roles, sessionId, emailVerified, secondFactor, scopes } = user;
      const { kid, privateKey } = signing;
      const nowSeconds = Math.floor(at.getTime() / 1000);
      // RFC 8176: how they logged in.
      const amr = secondFactor ? { amr: ['mfa'] } : {};
      const claims = { roles, sid: sessionId, email_verified: emailVerified, ...amr };
      return new SignJWT({ ...claims, ...(scopes ? { scope: scopes.join(' ') } : {}) })
        .setProtectedHeader({ alg, kid, typ: ACCESS_TOKEN.type })
        .setIssuer(ACCESS_TOKEN.issuer)
        .setAudience(ACCESS_TOKEN.audience)
        .setSubject(userId)
        .setJti(uuidv7())
        .setIssuedAt(nowSeconds)
        .setExpirationTime(nowSeconds + lifetimeSeconds)
        .sign(privateKey);
    },
    get keySet() {
      return { keys: publicKeys() };
    },
    get keyIds() {
      return publicKeys().map(({ kid }) => kid);
    },
    keys,
    use: async (changed) => {
      signing = await signingKeyOf(changed);
      ring = changed;
    },
  };
}

async function signingKeyOf(ring: KeyRing) {
  const { kid, kty, crv, x, d } = currentKey(ring).jwk;
  return { kid, privateKey: await importJWK({ kty, crv, x, d, alg }) };
}

function publicHalf({ kty, crv, x, kid }: KeyRing[number]['jwk']) {
  return { kty, crv, x, kid, alg, use: 'sig' };
}
