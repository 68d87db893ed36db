import type { JWK } from 'jose';
import { ACCESS_TOKEN } from './access-token.ts';

/** Clocks of verifiers may be this late (RFC 8725 leaves it to us; 60 s at most). */
const LEEWAY_MS = 60_000;

/** One signing key: `next` is published, `current` signs, `retiring` lives until its last token ends. */
export interface RingKey {
  /** A private Ed25519 JWK (RFC 8037) with its `kid`. */
  jwk: JWK & { kid: string };
  state: 'next' | 'current' | 'retiring';
  /** Only of a retiring key: when nobody needs it any more. */
  retireAtMs?: number;
}

/** All signing keys of auth, as the field `signingKeys` of its secret holds them in JSON. */
export type KeyRing = RingKey[];

/** Reads the field `signingKeys`. @throws Error that says what is wrong, without the keys. */
export function parseKeyRing(json: string): KeyRing {
  const ring = parseJson(json);
  const kids = new Set(ring.map(({ jwk }) => jwk.kid));
  for (const { jwk } of ring) {
    const whole = jwk.crv === 'Ed25519' && jwk.x && jwk.d && jwk.kid;
    if (!whole) throw new Error('signingKeys: not every key is an Ed25519 JWK with d and kid');
  }
  if (kids.size !== ring.length) throw new Error('signingKeys: two keys have the same kid');
  currentKey(ring);
  return ring;
}

/** JSON.parse would quote a part of the text in its error. */
function parseJson(json: string): KeyRing {
  try {
    return JSON.parse(json) as KeyRing;
  } catch {
    throw new Error('signingKeys is not JSON');
  }
}

/** The key that signs. @throws Error when there is not exactly one */
export function currentKey(ring: KeyRing): RingKey {
  const [current, ...more] = ring.filter(({ state }) => state === 'current');
  if (!current || more.length > 0) throw new Error('signingKeys: not exactly one is current');
  return current;
}

/** The ring with a key that is published before its first use; an earlier `next` is taken up again. */
export function publishNext(ring: KeyRing, jwk: RingKey['jwk']): KeyRing {
  if (ring.some(({ state }) => state === 'next')) return ring;
  return [...ring, { jwk, state: 'next' }];
}

/** The ring in which the published key signs, and the one before waits for its last token to end. */
export function switchKeys(ring: KeyRing, nowMs: number): KeyRing {
  if (!ring.some(({ state }) => state === 'next')) throw new Error('there is no key to switch to');
  const retireAtMs = nowMs + ACCESS_TOKEN.longestSeconds * 1000 + LEEWAY_MS;
  return ring.map(({ jwk, state, ...rest }) => {
    if (state === 'next') return { jwk, state: 'current' };
    return state === 'current' ? { jwk, state: 'retiring', retireAtMs } : { jwk, state, ...rest };
  });
}

/** The ring without the keys whose last token has ended. */
export function withoutRetired(ring: KeyRing, nowMs: number): KeyRing {
  return ring.filter(({ retireAtMs }) => retireAtMs === undefined || retireAtMs > nowMs);
}
