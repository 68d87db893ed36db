import { hash } from 'node:crypto';
import {
  createRemoteJWKSet,
  customFetch,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { LRUCache } from 'lru-cache';
import { AppError } from '../http/app-error.ts';
import type { Upstream } from '../http/upstream.ts';
import { ACCESS_TOKEN } from './access-token.ts';
import type { Permission } from '@golfroundpro/contracts/policy.gen.ts';
import type { RemoteRevocations, Revocations } from './revocations.ts';
import type { Role, User } from './user.ts';

/** Verifies the `Authorization` header of a request. */
export interface TokenVerifier {
  /** @throws AppError unauthenticated; upstream_unavailable when the keys cannot be had */
  verify: (authorization: string | undefined) => Promise<User>;
}

/** One that also tells until when a token is good. */
export interface ExpiryVerifier extends TokenVerifier {
  /** As `verify`, and until when the token is good. */
  verifyWithExpiry: (authorization: string | undefined) => Promise<Verified>;
  /** Verifies every token anew: the keys have changed. */
  forget: () => void;
}

export interface Verified {
  user: User;
  expiresAtMs: number;
}

/** By what tokens are checked beside the keys. */
export interface VerifierOptions {
  /** Refuses the tokens of revoked sessions. */
  revocations?: Pick<Revocations, 'has'>;
  now?: () => number;
}

const CACHED_TOKENS = 10_000;
const KEY_COOLDOWN_MS = 30_000;
const KEYS_TIMEOUT_MS = 2000;
const KEYS_PATH = '/.well-known/jwks.json';

/** Ours have some 700 characters. */
const BEARER = /^Bearer ([\w.-]{1,4096})$/i;

/** How far the clock of who issued a token may be ahead. */
const LEEWAY_SECONDS = 60;

/**
 * A verifier that fetches the public keys from auth: when it must, when auth says that it signs with
 * others, and for unknown ones at most once per cool-down.
 */
export function makeTokenVerifier({
  auth,
  revocations,
}: {
  auth: Pick<Upstream, 'getJson'>;
  revocations: RemoteRevocations;
}): ExpiryVerifier {
  const keys = createRemoteJWKSet(new URL(KEYS_PATH, 'http://auth'), {
    cooldownDuration: KEY_COOLDOWN_MS,
    [customFetch]: async () => Response.json(await auth.getJson(KEYS_PATH, KEYS_TIMEOUT_MS)),
  });
  const verifier = makeTokenVerifierFrom(keys, { revocations });
  revocations.onKeyIds((keyIds) => {
    const known = keys.jwks()?.keys.map(({ kid }) => kid) ?? [];
    if (keyIds.length === known.length && keyIds.every((keyId) => known.includes(keyId))) return;
    // What fails now is tried again at the next answer.
    keys.reload().then(verifier.forget, () => undefined);
  });
  return verifier;
}

/** A verifier over given keys. A token is verified once and then remembered, by its hash, until it expires. */
export function makeTokenVerifierFrom(
  keys: JWTVerifyGetKey,
  { revocations, now = Date.now }: VerifierOptions = {},
): ExpiryVerifier {
  const cache = new LRUCache<string, Verified>({ max: CACHED_TOKENS });
  const read = async (token: string) => {
    const key = hash('sha256', token, 'base64');
    const cached = cache.get(key);
    if (cached && cached.expiresAtMs > now()) return cached;
    const verified = await verifyToken(token, keys, now());
    cache.set(key, verified);
    return verified;
  };
  const verifyWithExpiry = async (authorization: string | undefined) => {
    const token = BEARER.exec(authorization ?? '')?.[1];
    if (!token) throw new AppError('unauthenticated');
    const verified = await read(token);
    if (await revocations?.has(verified.user.sessionId)) throw new AppError('unauthenticated');
    return verified;
  };
  return {
    verify: async (authorization) => (await verifyWithExpiry(authorization)).user,
    verifyWithExpiry,
    forget: () => cache.clear(),
  };
}

async function verifyToken(token: string, keys: JWTVerifyGetKey, nowMs: number): Promise<Verified> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      algorithms: [ACCESS_TOKEN.algorithm],
      issuer: ACCESS_TOKEN.issuer,
      audience: ACCESS_TOKEN.audience,
      typ: ACCESS_TOKEN.type,
      requiredClaims: ['sub', 'sid', 'exp', 'iat', 'jti'],
      currentDate: new Date(nowMs),
    });
    requireExact(payload, protectedHeader.kid, nowMs);
    return { user: userOf(payload), expiresAtMs: Number(payload.exp) * 1000 };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (isTokenFault(cause)) throw new AppError('unauthenticated', { cause });
    throw new AppError('upstream_unavailable', { headers: { 'retry-after': '1' }, cause });
  }
}

/**
 * What jose lets pass: a token for us and for others, one without the id of its key where there is
 * one key only, one from the future. (Where two keys have one id it takes neither.)
 */
function requireExact({ aud, iat }: JWTPayload, keyId: string | undefined, nowMs: number): void {
  const isFromNow = iat !== undefined && iat <= nowMs / 1000 + LEEWAY_SECONDS;
  if (aud !== ACCESS_TOKEN.audience || keyId === undefined || !isFromNow) {
    throw new AppError('unauthenticated');
  }
}

/** What auth signed is believed as it is. */
function userOf(payload: JWTPayload): User {
  const { sub, sid, roles, email_verified: emailVerified, amr, scope } = payload;
  return {
    userId: String(sub),
    roles: Array.isArray(roles) ? (roles as Role[]) : [],
    sessionId: String(sid),
    emailVerified: emailVerified === true,
    secondFactor: Array.isArray(amr) && amr.includes('mfa'),
    ...(typeof scope === 'string' ? { scopes: scope.split(' ') as Permission[] } : {}),
  };
}

/** All that jose says, but for what was fetched not being a key set. */
function isTokenFault(cause: unknown): boolean {
  return cause instanceof errors.JOSEError && !(cause instanceof errors.JWKSInvalid);
}
