import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import {
  currentNamedKey,
  parseNamedKeys,
  type NamedKey,
} from '@golfroundpro/shared/secrets/named-keys.ts';
import type { Ring } from '@golfroundpro/shared/domain/ring.ts';

/** Symmetric keys of 32 bytes, one a purpose. Those that are rotated change in place, while the service runs. */
export interface AuthKeys {
  refreshToken: Ring<KeyObject>;
  /** Seals what users entrust to us and we must read again: the seeds of authenticators. */
  userSecret: Ring<Buffer>;
  /** Goes into every hash of a password. */
  pepper: Ring<Buffer>;
  /** Keys the stored hashes of registrations, which hold a password. */
  idempotency: Buffer;
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
    refreshToken: ringOf(refreshTokenKeys, (key) => createSecretKey(derive(key, 'refresh-token'))),
    userSecret: ringOf(parseNamedKeys('userSecretKey', secrets.userSecretKey), (key) =>
      derive(key, 'user-secret'),
    ),
    pepper: ringOf(parseNamedKeys('passwordPepper', secrets.passwordPepper), (key) =>
      derive(key, 'password-pepper'),
    ),
    idempotency: derive(digestKey!, 'idempotency'),
    digest: createSecretKey(derive(digestKey!, 'digest')),
    formerDigests: refreshTokenKeys.map((key) => createSecretKey(derive(key, 'digest'))),
    oidcState: derive(digestKey!, 'oidc-state'),
    passkey: derive(digestKey!, 'passkey-challenge'),
    mailCode: derive(digestKey!, 'mail-code'),
  };
}

function ringOf<Key>(keys: NamedKey[], keyOf: (key: NamedKey) => Key): Ring<Key> {
  const named = keys.map((key) => [key.name, keyOf(key)] as const);
  return { current: currentNamedKey(keys).name, byName: new Map(named) };
}

function derive({ key }: NamedKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64url'), '', purpose, 32));
}
