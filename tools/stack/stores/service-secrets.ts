import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { SecretMaker } from '@golfroundpro/shared/service/declaration.ts';
import type { RingKey } from '@golfroundpro/shared/tokens/key-ring.ts';
import type { SecretOwner } from '../../services/uses.ts';
import { randomSecret } from '../random-secret.ts';
import { loginsOf } from './service-login.ts';

/** What a service keeps in Vault at golfroundpro/<service>: field → how its first value is made. */
export function secretFields(service: SecretOwner): Record<string, () => string> {
  const { name, postgres, secrets = {} } = service;
  const declared = Object.entries(secrets).map(
    ([field, maker]) => [field, makerOf(maker)] as const,
  );
  return { ...(postgres ? databaseLogin(name) : {}), ...Object.fromEntries(declared) };
}

function databaseLogin(name: string) {
  return { databaseUser: () => loginsOf(name)[0], databasePassword: randomSecret };
}

function makerOf(maker: SecretMaker): () => string {
  if (maker === 'key') return randomSecret;
  if (maker === 'signingKeys') return newKeyRing;
  return () => maker.text;
}

function newKeyRing(): string {
  return JSON.stringify([{ jwk: newSigningKey(), state: 'current' }]);
}

/** A fresh Ed25519 private key, under a `kid` of its own. */
export function newSigningKey(): RingKey['jwk'] {
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = privateKey.export({ format: 'jwk' });
  return { ...(key as { kty: string }), kid: randomUUID(), alg: 'EdDSA', use: 'sig' };
}
