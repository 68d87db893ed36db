import { UserError } from '../console/user-error.ts';
import { keepsSecret, type SecretOwner } from '../services/uses.ts';
import { secretFields } from '../stack/stores/service-secrets.ts';
import type { VaultCall } from '../stack/stores/vault-api.ts';
import { readSecret, writeSecret } from '../stack/stores/vault-secret.ts';

/** Service → field → text. */
export type KeptSecrets = Record<string, Record<string, string>>;

/**
 * What Vault holds and what the record cannot be read without. Logins of PostgreSQL and tokens are made anew by the
 * set-up, and signing keys are on purpose: nobody's session outlives a restore.
 * @throws UserError where Vault lacks one
 */
export async function readKept(call: VaultCall, services: SecretOwner[]): Promise<KeptSecrets> {
  const kept: KeptSecrets = {};
  for (const service of services.filter(keepsSecret)) {
    const { fields } = await readSecret(call, service.name);
    const known = keptFields(service).map((field) => [field, fields[field]] as const);
    const lost = known.filter(([, text]) => text === undefined).map(([field]) => field);
    if (lost.length > 0) throw new UserError(`Vault lacks ${lost.join(', ')} of ${service.name}`);
    kept[service.name] = Object.fromEntries(known) as Record<string, string>;
  }
  return kept;
}

/** Writes them over those that are there; whatever sessions were signed with is another from now on. */
export async function bringBack(
  call: VaultCall,
  services: SecretOwner[],
  kept: KeptSecrets,
): Promise<void> {
  for (const service of services.filter(keepsSecret)) {
    const { fields, version } = await readSecret(call, service.name);
    const anew = signingFields(service).map(
      (field) => [field, secretFields(service)[field]!()] as const,
    );
    const all = { ...fields, ...kept[service.name], ...Object.fromEntries<string>(anew) };
    await writeSecret(call, service.name, { fields: all, version });
  }
}

function keptFields({ secrets = {} }: SecretOwner): string[] {
  return Object.keys(secrets).filter((field) => secrets[field] !== 'signingKeys');
}

function signingFields({ secrets = {} }: SecretOwner): string[] {
  return Object.keys(secrets).filter((field) => secrets[field] === 'signingKeys');
}
