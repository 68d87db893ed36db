import { hkdfSync } from 'node:crypto';
import type { Ring } from '../domain/ring.ts';

/**
 * A symmetric key of 32 bytes or more that can be changed: `next` reads already, so that every instance knows it before one
 * writes; `current` writes; `former` reads what was written with it.
 */
export interface NamedKey {
  /** k1, k2 …: what is written with it says so. */
  name: string;
  /** Base64url. */
  key: string;
  state: 'next' | 'current' | 'former';
  /** Only of a former one whose uses end by themselves: when nobody needs it any more. */
  retireAtMs?: number;
}

/** What is changed by one rotation. */
export type NamedKeys = NamedKey[];

const NAME = /^k[1-9]\d{0,5}$/;
const LEAST_BYTES = 32;

/**
 * Reads a field of a secret: JSON, or the one key that was there before there were several.
 * @throws Error that names the field and what is wrong, without the keys
 */
export function parseNamedKeys(field: string, text: string): NamedKeys {
  const keys = text.startsWith('[') ? parseJson(field, text) : [firstKey(text)];
  const names = new Set(keys.map(({ name }) => name));
  if (names.size !== keys.length || !keys.every(({ name }) => NAME.test(name))) {
    throw new Error(`${field}: not every key has a name of its own`);
  }
  if (keys.some(({ key }) => Buffer.from(key, 'base64url').length < LEAST_BYTES)) {
    throw new Error(`${field} is shorter than ${LEAST_BYTES} bytes`);
  }
  if (keys.filter(({ state }) => state === 'current').length !== 1) {
    throw new Error(`${field}: not exactly one key is current`);
  }
  return keys;
}

/** As it is kept. */
export function formatNamedKeys(keys: NamedKeys): string {
  return JSON.stringify(keys);
}

/** The one that writes. */
export function currentNamedKey(keys: NamedKeys): NamedKey {
  return keys.find(({ state }) => state === 'current')!;
}

/** The ring of such keys, each made into what its use needs. */
export function ringOf<Key>(keys: NamedKey[], keyOf: (key: NamedKey) => Key): Ring<Key> {
  const named = keys.map((key) => [key.name, keyOf(key)] as const);
  return { current: currentNamedKey(keys).name, byName: new Map(named) };
}

/** The 32 bytes that one purpose takes of a key, so that no two uses share one. */
export function deriveKey({ key }: NamedKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64url'), '', purpose, 32));
}

/** With a key that reads before it writes; an earlier one that was not taken yet is taken up again. */
export function publishNextKey(keys: NamedKeys, key: string): NamedKeys {
  if (keys.some(({ state }) => state === 'next')) return keys;
  const numbers = keys.map(({ name }) => Number(name.slice(1)));
  return [...keys, { name: `k${Math.max(...numbers) + 1}`, key, state: 'next' }];
}

/** The published key writes; the one before reads, until a moment where there is one. */
export function switchNamedKeys(keys: NamedKeys, retireAtMs?: number): NamedKeys {
  if (!keys.some(({ state }) => state === 'next')) throw new Error('there is no key to switch to');
  const until = retireAtMs === undefined ? {} : { retireAtMs };
  return keys.map((one) => {
    if (one.state === 'next') return { ...one, state: 'current' };
    return one.state === 'current' ? { ...one, state: 'former', ...until } : one;
  });
}

/** Without the former keys that nobody needs any more: their time is over, or nothing is there that has their name. */
export function withoutUnneeded(
  keys: NamedKeys,
  { nowMs, inUse }: { nowMs: number; inUse?: string[] | undefined },
): NamedKeys {
  return keys.filter(({ name, state, retireAtMs }) => {
    if (state !== 'former') return true;
    if (retireAtMs !== undefined) return retireAtMs > nowMs;
    return inUse?.includes(name) ?? true;
  });
}

function firstKey(key: string): NamedKey {
  return { name: 'k1', key, state: 'current' };
}

/** JSON.parse would quote a part of the text in its error. */
function parseJson(field: string, text: string): NamedKeys {
  try {
    return JSON.parse(text) as NamedKeys;
  } catch {
    throw new Error(`${field} is not JSON`);
  }
}
