import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { KeyRing, RingKey } from '@golfroundpro/shared/tokens/key-ring.ts';
import { randomSecret } from '../secrets.ts';
import { loginsOf } from './service-login.ts';

type Makers = Record<string, () => string>;

/** What every service keeps in Vault at golfroundpro/<service>, and how it is first made. */
export const serviceSecrets: Record<string, Makers> = {
  auth: {
    ...databaseLogin('auth'),
    signingKeys: () => JSON.stringify([{ jwk: newSigningKey(), state: 'current' }]),
    refreshTokenKey: randomSecret,
    passwordPepper: randomSecret,
    userSecretKey: randomSecret,
    smtpUser: () => 'golfroundpro',
    smtpPassword: randomSecret,
    oidcClientSecret: randomSecret,
  },
  round: databaseLogin('round'),
  analytics: databaseLogin('analytics'),
};

/** The services that keep a secret. */
export const secretServices = Object.keys(serviceSecrets);

function databaseLogin(service: string): Makers {
  return { databaseUser: () => loginsOf(service)[0], databasePassword: randomSecret };
}

/** A fresh Ed25519 private key, under a `kid` of its own. */
export function newSigningKey(): RingKey['jwk'] {
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = privateKey.export({ format: 'jwk' });
  return { ...(key as { kty: string }), kid: randomUUID(), alg: 'EdDSA', use: 'sig' };
}

/** The fields with the one signing key of earlier versions as a ring; the same object if there is none. */
export function takeOverOldFields(fields: Record<string, string>): Record<string, string> {
  const { signingKey, ...others } = fields;
  if (signingKey === undefined) return fields;
  const ring: KeyRing = [{ jwk: JSON.parse(signingKey) as RingKey['jwk'], state: 'current' }];
  return { signingKeys: JSON.stringify(ring), ...others };
}
