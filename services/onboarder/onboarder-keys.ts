import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { deriveKey, parseNamedKeys, ringOf } from '@golfroundpro/shared/secrets/named-keys.ts';
import { makeSealer, type Sealer } from '@golfroundpro/shared/secrets/sealer.ts';

/** What a value is digested for: digests of two purposes never meet. */
type Digested = 'email' | 'national-id' | 'idempotency';

/** What the keys of this service are used for. */
export interface OnboarderKeys {
  /** Seals national ids; a key that is rotated opens what it sealed before. */
  sealer: Sealer;
  /** A value that can be compared and not be guessed from the database alone. */
  digest: (purpose: Digested, text: string) => Buffer;
  /** Seals the tickets of the waiting room. */
  room: KeyObject;
  /** Keys the stored hashes of requests, which hold personal data. */
  idempotency: KeyObject;
}

/** The keys that follow from the secret. @throws Error when one is too short */
export function keysFrom(secret: Record<'nationalIdKey' | 'digestKey', string>): OnboarderKeys {
  const [digestKey] = parseNamedKeys('digestKey', secret.digestKey);
  // Made once: a key of bytes is made into one for every digest, which takes three times as long as the digest.
  const keyFor = (purpose: string) => createSecretKey(deriveKey(digestKey!, purpose));
  const digestKeys = {
    email: keyFor('email'),
    'national-id': keyFor('national-id'),
    idempotency: keyFor('idempotency'),
  };
  const nationalIdKeys = parseNamedKeys('nationalIdKey', secret.nationalIdKey);
  return {
    sealer: makeSealer(ringOf(nationalIdKeys, (key) => deriveKey(key, 'national-id'))),
    digest: (purpose, text) => createHmac('sha256', digestKeys[purpose]).update(text).digest(),
    room: keyFor('waiting-room'),
    idempotency: digestKeys.idempotency,
  };
}
