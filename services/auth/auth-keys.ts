import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** Symmetric keys of 32 bytes, one a purpose. */
export interface AuthKeys {
  refreshToken: KeyObject;
  /** Keys the stored hashes of registrations, which hold a password. */
  idempotency: Buffer;
  /** Keys what is short enough to be guessed: backup codes, and e-mails in the keys of rate limits. */
  digest: KeyObject;
  /** Seals what a login at a provider carries from one request to the next, in a cookie. */
  oidcState: Buffer;
  /** Seals the challenges that passkeys sign. */
  passkey: Buffer;
  /** Seals what users entrust to us and we must read again: the seeds of authenticators. */
  userSecret: Buffer;
  /** Goes into every hash of a password. */
  pepper: Buffer;
}

type KeyField = 'refreshTokenKey' | 'userSecretKey' | 'passwordPepper';

/** The keys that follow from the secret. @throws Error when it is too short */
export function keysFrom(secrets: Record<KeyField, string>): AuthKeys {
  const keyFor = (field: KeyField, purpose: string) => {
    const secret = Buffer.from(secrets[field], 'base64url');
    if (secret.length < 32) throw new Error(`${field} is shorter than 32 bytes`);
    return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  };
  return {
    refreshToken: createSecretKey(keyFor('refreshTokenKey', 'refresh-token')),
    idempotency: keyFor('refreshTokenKey', 'idempotency'),
    digest: createSecretKey(keyFor('refreshTokenKey', 'digest')),
    oidcState: keyFor('refreshTokenKey', 'oidc-state'),
    passkey: keyFor('refreshTokenKey', 'passkey-challenge'),
    userSecret: keyFor('userSecretKey', 'user-secret'),
    pepper: keyFor('passwordPepper', 'password-pepper'),
  };
}
