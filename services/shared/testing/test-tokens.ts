import { SignJWT, createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { ACCESS_TOKEN } from '../tokens/access-token.ts';
import type { User } from '../tokens/user.ts';
import { makeTokenVerifierFrom, type ExpiryVerifier } from '../tokens/token-verifier.ts';

export interface TestTokens {
  verifier: ExpiryVerifier;
  /** An `Authorization` header for a user; a negative lifetime makes an expired token. */
  bearer: (
    userId: string,
    options?: { lifetimeSeconds?: number } & Partial<Omit<User, 'userId'>>,
  ) => Promise<string>;
}

/** A verifier and tokens that it accepts, for tests of services that do not issue tokens. */
export async function makeTestTokens(): Promise<TestTokens> {
  const { privateKey, publicKey } = await generateKeyPair(ACCESS_TOKEN.algorithm);
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: ACCESS_TOKEN.algorithm };
  return {
    verifier: makeTokenVerifierFrom(createLocalJWKSet({ keys: [jwk] })),
    bearer: async (userId, options = {}) => {
      const { lifetimeSeconds = ACCESS_TOKEN.longestSeconds, roles = ['golfer'] } = options;
      const { sessionId = uuidv7(), emailVerified = true, secondFactor = true, scopes } = options;
      const amr = secondFactor ? { amr: ['mfa'] } : {};
      const claims = { roles, sid: sessionId, email_verified: emailVerified, ...amr };
      const nowSeconds = Math.floor(Date.now() / 1000);
      const token = await new SignJWT({ ...claims, ...(scopes ? { scope: scopes.join(' ') } : {}) })
        .setProtectedHeader({ alg: ACCESS_TOKEN.algorithm, kid: 'test', typ: ACCESS_TOKEN.type })
        .setIssuer(ACCESS_TOKEN.issuer)
        .setAudience(ACCESS_TOKEN.audience)
        .setSubject(userId)
        .setJti(uuidv7())
        .setIssuedAt(nowSeconds)
        .setExpirationTime(nowSeconds + lifetimeSeconds)
        .sign(privateKey);
      return `Bearer ${token}`;
    },
  };
}
