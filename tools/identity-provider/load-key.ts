import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'oidc-provider';
import { readJson, writeSecretFile } from '../stack/secret-file.ts';

/** The key of the provider, made the first time: who knows it goes on when the provider restarts. */
export async function loadKey(directory: string): Promise<JWK> {
  const file = join(directory, 'key.json');
  const known = await readJson<JWK>(file);
  if (known) return known;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const parts = privateKey.export({ format: 'jwk' });
  const key = { ...parts, kid: randomUUID(), alg: 'RS256', use: 'sig' } as JWK;
  await writeSecretFile(file, JSON.stringify(key));
  return key;
}
