import { messageOf } from '../../console/user-error.ts';
import { keepsSecret, type SecretOwner } from '../../services/uses.ts';
import { loginIn, type ServiceLogin } from './service-login.ts';
import { secretFields } from './service-secrets.ts';
import { createToken, renewToken, writePolicy, type TokenKeeper } from './service-token.ts';
import { vaultApi, type VaultCall } from './vault-api.ts';
import { readSecret, writeSecret } from './vault-secret.ts';

/** A Vault that is open. */
export interface OpenVault {
  /** Where its API is. */
  address: string;
  rootToken: string;
  /** Where the tokens of the services go. */
  tokens: TokenKeeper;
}

/**
 * Makes what the services need in Vault, where it is missing: the engine, and for each service its
 * secret, its policy and its token.
 * @returns the database logins that the secrets name
 */
export async function setUpVault(
  vault: OpenVault,
  services: SecretOwner[],
): Promise<ServiceLogin[]> {
  const call = vaultApi(vault.address, vault.rootToken);
  await mountEngine(call);
  const logins = services.filter(keepsSecret).map(async (service) => {
    const { name, postgres } = service;
    await writePolicy(call, name);
    await bringToken(call, name, vault);
    const fields = await fillSecret(call, service);
    return postgres ? [loginIn(name, fields)] : [];
  });
  return (await Promise.all(logins)).flat();
}

async function mountEngine(call: VaultCall): Promise<void> {
  const { body } = await call<{ data: Record<string, unknown> }>('GET', 'sys/mounts');
  if (body.data['secret/']) return;
  await call('POST', 'sys/mounts/secret', { type: 'kv', options: { version: '2' } });
}

/** Makes a new token where there is none, or where it ended while the stack was down for long. */
async function bringToken(
  call: VaultCall,
  service: string,
  { address, tokens }: OpenVault,
): Promise<void> {
  const token = await tokens.read(service);
  if (token !== undefined && (await lives(address, token))) return;
  await tokens.write(service, await createToken(call, service));
}

async function lives(vault: string, token: string): Promise<boolean> {
  try {
    await renewToken(vault, token);
    return true;
  } catch (error) {
    if (messageOf(error).includes('answers 403')) return false;
    throw error;
  }
}

/** Adds the fields that a secret lacks; what is there stays. */
async function fillSecret(call: VaultCall, service: SecretOwner): Promise<Record<string, string>> {
  const { fields, version } = await readSecret(call, service.name);
  const missing = Object.entries(secretFields(service)).filter(
    ([field]) => fields[field] === undefined,
  );
  if (missing.length === 0) return fields;
  const made = Object.fromEntries(missing.map(([field, make]) => [field, make()]));
  const written = await writeSecret(call, service.name, {
    fields: { ...fields, ...made },
    version,
  });
  return written.fields;
}
