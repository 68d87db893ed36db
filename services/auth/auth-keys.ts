import { createSecretKey, type KeyObject } from 'node:crypto';
import { deriveKey, parseNamedKeys, ringOf } from '@golfroundpro/shared/secrets/named-keys.ts';
import type { Ring } from '@golfroundpro/shared/domain/ring.ts';

/** Symmetric keys of 32 bytes, one a purpose. Those that are rotated change in place, while the service runs. */
export interface AuthKeys {
  refreshToken: Ring<KeyObject>;
  /** Seals what users entrust to us and we must read again: the seeds of authenticators. */
  userSecret: Ring<Buffer>;
  /** Goes into every hash of a password. */
  pepper: Ring<Buffer>;
  /** Keys the stored hashes of registrations, which hold a password. */
  idempotency: KeyObject;
  /** Keys what is short enough to be guessed: backup codes, and e-mails in the keys of rate limits. */
  digest: KeyObject;
  /** What keyed backup codes before they had a key of their own. */
  formerDigests: KeyObject[];
  /** Seals what a login at a provider carries from one request to the next, in a cookie. */
  oidcState: Buffer;
  /** Seals the challenges that passkeys sign. */
  passkey: Buffer;
  /** Seals what a browser holds that asked for a code by mail. */
  mailCode: Buffer;
}

type KeyField = 'refreshTokenKey' | 'userSecretKey' | 'passwordPepper' | 'digestKey';

/** The keys that follow from the secret. @throws Error when one is too short */
export function keysFrom(secrets: Record<KeyField, string>): AuthKeys {
  const refreshTokenKeys = parseNamedKeys('refreshTokenKey', secrets.refreshTokenKey);
  const [digestKey] = parseNamedKeys('digestKey', secrets.digestKey);
  return {
    refreshToken: ringOf(refreshTokenKeys, (key) =>
      createSecretKey(deriveKey(key, 'refresh-token')),
    ),
    userSecret: ringOf(parseNamedKeys('userSecretKey', secrets.userSecretKey), (key) =>
      deriveKey(key, 'user-secret'),
    ),
    pepper: ringOf(parseNamedKeys('passwordPepper', secrets.passwordPepper), (key) =>
      deriveKey(key, 'password-pepper'),
    ),
    idempotency: createSecretKey(deriveKey(digestKey!, 'idempotency')),
    digest: createSecretKey(deriveKey(digestKey!, 'digest')),
    formerDigests: refreshTokenKeys.map((key) => createSecretKey(deriveKey(key, 'digest'))),
    oidcState: deriveKey(digestKey!, 'oidc-state'),
    passkey: deriveKey(digestKey!, 'passkey-challenge'),
    mailCode: deriveKey(digestKey!, 'mail-code'),
  };
}
