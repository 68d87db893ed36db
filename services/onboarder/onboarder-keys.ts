import { createHmac } from 'node:crypto';
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
  room: Buffer;
  /** Keys the stored hashes of requests, which hold personal data. */
  idempotency: Buffer;
}

/** The keys that follow from the secret. @throws Error when one is too short */
export function keysFrom(secret: Record<'nationalIdKey' | 'digestKey', string>): OnboarderKeys {
  const [digestKey] = parseNamedKeys('digestKey', secret.digestKey);
  const digestKeys = {
    email: deriveKey(digestKey!, 'email'),
    'national-id': deriveKey(digestKey!, 'national-id'),
    idempotency: deriveKey(digestKey!, 'idempotency'),
  };
  const nationalIdKeys = parseNamedKeys('nationalIdKey', secret.nationalIdKey);
  return {
    sealer: makeSealer(ringOf(nationalIdKeys, (key) => deriveKey(key, 'national-id'))),
    digest: (purpose, text) => createHmac('sha256', digestKeys[purpose]).update(text).digest(),
    room: deriveKey(digestKey!, 'waiting-room'),
    idempotency: digestKeys.idempotency,
  };
}
