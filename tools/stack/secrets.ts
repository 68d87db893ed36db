import { randomBytes } from 'node:crypto';
import { readJson, writeSecretFile } from './secret-file.ts';

/** What the stack itself must know; the services' own secrets are in Vault. */
export interface StackSecrets {
  /** App → sidecar. */
  daprApiToken: string;
  /** Sidecar → app. */
  appApiToken: string;
  /** Password of PostgreSQL's superuser. */
  postgresPassword: string;
  /** Vault's one key share and root token, once it is initialised. */
  vault?: { unsealKey: string; rootToken: string };
}

/** A random text of 32 bytes, safe in URLs and quotes. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Reads the stack's secrets; makes them the first time. */
export async function loadSecrets(file: string): Promise<StackSecrets> {
  const known = await readJson<StackSecrets>(file);
  if (known !== undefined) return known;
  const secrets = {
    daprApiToken: randomSecret(),
    appApiToken: randomSecret(),
    postgresPassword: randomSecret(),
  };
  await saveSecrets(file, secrets);
  return secrets;
}

/** Stores the stack's secrets (0600). */
export async function saveSecrets(file: string, secrets: StackSecrets): Promise<void> {
  await writeSecretFile(file, `${JSON.stringify(secrets, null, 2)}\n`);
}
