import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Ring } from '@golfroundpro/shared/domain/ring.ts';
import { deriveKey, parseNamedKeys, ringOf } from '@golfroundpro/shared/secrets/named-keys.ts';
import { makeSealer, type Sealer } from '@golfroundpro/shared/secrets/sealer.ts';

/** What the keys of this service are used for. Those of national ids change in place, while the service runs. */
export interface OnboarderKeys {
  /** Seals national ids; a key that is rotated opens what it sealed before. */
  sealer: Sealer;
  /** The name of the key that seals. */
  current: string;
  /** What a national id may be kept as: under the key that writes, and then under every other one. */
  digestsOf: (nationalId: string) => string[];
  /** An e-mail as Redis knows it: it can be compared, and not be guessed from there alone. */
  emailDigest: (email: string) => string;
  /** Seals the tickets of the waiting room. */
  room: KeyObject;
  /** Keys the stored hashes of requests, which hold personal data. */
  idempotency: KeyObject;
}

/** The name of the key that was there before the first rotation. */
const FIRST = 'k1';

/** The keys that follow from the secret. @throws Error when one is too short */
export function keysFrom(secret: Record<'nationalIdKey' | 'digestKey', string>): OnboarderKeys {
  const [digestKey] = parseNamedKeys('digestKey', secret.digestKey);
  // Made once: a key of bytes is made into one for every digest, which takes three times as long as the digest.
  const keyFor = (purpose: string) => createSecretKey(deriveKey(digestKey!, purpose));
  const nationalIdKeys = parseNamedKeys('nationalIdKey', secret.nationalIdKey);
  const email = keyFor('email');
  // Digests of national ids hung on the digest key before they were rotated.
  const digests = ringOf(nationalIdKeys, (key) =>
    key.name === FIRST
      ? keyFor('national-id')
      : createSecretKey(deriveKey(key, 'national-id-digest')),
  );
  const sealing = ringOf(nationalIdKeys, (key) => deriveKey(key, 'national-id'));
  return {
    sealer: makeSealer(sealing),
    current: sealing.current,
    digestsOf: (nationalId) => digestsUnder(digests, nationalId),
    emailDigest: (text) => createHmac('sha256', email).update(text).digest('base64url'),
    room: keyFor('waiting-room'),
    idempotency: keyFor('idempotency'),
  };
}

/** Under each key, the one that writes first; with the name of its key, but of the first one. */
function digestsUnder({ current, byName }: Ring<KeyObject>, text: string): string[] {
  const others = [...byName.keys()].filter((name) => name !== current);
  return [current, ...others].map((name) => {
    const digest = createHmac('sha256', byName.get(name)!).update(text).digest('base64url');
    return name === FIRST ? digest : `${name}.${digest}`;
  });
}
