import { hash } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { AppError } from '../http/app-error.ts';
import { ACCESS_TOKEN } from './access-token.ts';
import type { User } from './user.ts';

/** Verifies the `Authorization` header of a request. */
export interface TokenVerifier {
  /** @throws AppError unauthenticated; upstream_unavailable when the keys cannot be had */
  verify: (authorization: string | undefined) => Promise<User>;
}

/** One that also tells until when a token is good. */
export interface ExpiryVerifier extends TokenVerifier {
  /** As `verify`, and until when the token is good. */
  verifyWithExpiry: (authorization: string | undefined) => Promise<Verified>;
}

export interface Verified {
  user: User;
  expiresAtMs: number;
}

const CACHED_TOKENS = 10_000;
const KEY_COOLDOWN_MS = 30_000;

/** A verifier that fetches the public keys from auth, at most once per cool-down for unknown ones. */
export function makeTokenVerifier(authUrl: string): ExpiryVerifier {
  const jwks = createRemoteJWKSet(new URL(`${authUrl}/.well-known/jwks.json`), {
    cooldownDuration: KEY_COOLDOWN_MS,
    timeoutDuration: 2000,
  });
  return makeTokenVerifierFrom(jwks);
}

/** A verifier over given keys. A token is verified once and then remembered, by its hash, until it expires. */
export function makeTokenVerifierFrom(keys: JWTVerifyGetKey, now = Date.now): ExpiryVerifier {
  const cache = new LRUCache<string, Verified>({ max: CACHED_TOKENS });
  const verifyWithExpiry = async (authorization: string | undefined) => {
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new AppError('unauthenticated');
    const key = hash('sha256', token, 'base64');
    const cached = cache.get(key);
    if (cached && cached.expiresAtMs > now()) return cached;
    const verified = await verifyToken(token, keys, now());
    cache.set(key, verified);
    return verified;
  };
  return {
    verify: async (authorization) => (await verifyWithExpiry(authorization)).user,
    verifyWithExpiry,
  };
}

async function verifyToken(token: string, keys: JWTVerifyGetKey, nowMs: number): Promise<Verified> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: [ACCESS_TOKEN.algorithm],
      issuer: ACCESS_TOKEN.issuer,
      audience: ACCESS_TOKEN.audience,
      typ: ACCESS_TOKEN.type,
      requiredClaims: ['sub', 'exp', 'iat', 'jti'],
      currentDate: new Date(nowMs),
    });
    const roles = Array.isArray(payload['roles']) ? payload['roles'].map(String) : [];
    return {
      user: { userId: String(payload.sub), roles },
      expiresAtMs: Number(payload.exp) * 1000,
    };
  } catch (cause) {
    if (isTokenFault(cause)) throw new AppError('unauthenticated', { cause });
    throw new AppError('upstream_unavailable', { headers: { 'retry-after': '1' }, cause });
  }
}

/** Faults of fetching the keys: no answer in time, not 200, not a key set. */
const KEY_FAULTS = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID']);

function isTokenFault(cause: unknown): boolean {
  return cause instanceof errors.JOSEError && !KEY_FAULTS.has(cause.code);
}
