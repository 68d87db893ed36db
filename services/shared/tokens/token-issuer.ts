import { SignJWT, createLocalJWKSet, importJWK, type JWK } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { ACCESS_TOKEN } from './access-token.ts';
import { makeTokenVerifierFrom, type TokenVerifier } from './token-verifier.ts';
import type { User } from './user.ts';

/** Signs access tokens, and tells others how to check them. */
export interface TokenIssuer {
  /** A signed access token that is valid from `now` on for `ACCESS_TOKEN.lifetimeSeconds`. */
  issue: (user: User, now: Date) => Promise<string>;
  /** The public keys, as `/.well-known/jwks.json` answers them (RFC 7517). */
  keySet: { keys: JWK[] };
  /** Checks this issuer's own tokens without a request. */
  verifier: TokenVerifier;
}

/**
 * An issuer over one Ed25519 key.
 * @param signingKey a private JWK (RFC 8037) as JSON, with its `kid`
 */
export async function makeTokenIssuer(signingKey: string): Promise<TokenIssuer> {
  const { kty, crv, x, d, kid } = JSON.parse(signingKey) as JWK;
  if (crv !== 'Ed25519' || !d || !kid) throw new Error('signingKey is not an Ed25519 JWK with kid');
  const alg = ACCESS_TOKEN.algorithm;
  const privateKey = await importJWK({ kty, crv, x, d, alg });
  const keySet = { keys: [{ kty, crv, x, kid, alg, use: 'sig' }] };
  return {
    issue: ({ userId, roles }, now) => {
      const nowSeconds = Math.floor(now.getTime() / 1000);
      return new SignJWT({ roles })
        .setProtectedHeader({ alg, kid, typ: ACCESS_TOKEN.type })
        .setIssuer(ACCESS_TOKEN.issuer)
        .setAudience(ACCESS_TOKEN.audience)
        .setSubject(userId)
        .setJti(uuidv7())
        .setIssuedAt(nowSeconds)
        .setExpirationTime(nowSeconds + ACCESS_TOKEN.lifetimeSeconds)
        .sign(privateKey);
    },
    keySet,
    verifier: makeTokenVerifierFrom(createLocalJWKSet(keySet)),
  };
}
