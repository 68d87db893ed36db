import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { randomSecret } from '../secrets.ts';

/** What every service keeps in Vault at golfroundpro/<service>, and how it is first made. */
export const serviceSecrets: Record<string, Record<string, () => string>> = {
  auth: {
    databasePassword: randomSecret,
    signingKey: newSigningKey,
    refreshTokenKey: randomSecret,
  },
  round: { databasePassword: randomSecret },
  analytics: { databasePassword: randomSecret },
};

/** An Ed25519 private key as a JWK in JSON. */
function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = privateKey.export({ format: 'jwk' });
  return JSON.stringify({ ...key, kid: randomUUID(), alg: 'EdDSA', use: 'sig' });
}
