import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { messageOf } from '../../console/user-error.ts';
import { loginIn, type ServiceLogin } from './service-login.ts';
import { secretServices, serviceSecrets, takeOverOldFields } from './service-secrets.ts';
import { createToken, readToken, renewToken, writePolicy, writeToken } from './service-token.ts';
import type { StoreContext } from './store.ts';
import { vaultApi, type VaultCall } from './vault-api.ts';
import { readSecret, writeSecret } from './vault-secret.ts';

/** The one token and its policy that all services shared once. */
const SHARED_POLICY = 'golfroundpro-read';

/**
 * Makes what the services need in Vault, where it is missing: the engine, and for each service its
 * secret, its policy and its token.
 * @returns the database logins that the secrets name
 */
export async function setUpVault(context: StoreContext): Promise<ServiceLogin[]> {
  const { ports, secrets } = context;
  const call = vaultApi(ports['vault'] ?? 0, secrets.vault?.rootToken);
  await mountEngine(call);
  await removeSharedToken(call, context);
  const logins: ServiceLogin[] = [];
  for (const service of secretServices) {
    await writePolicy(call, service);
    await bringToken(call, service, context);
    logins.push(loginIn(service, await fillSecret(call, service)));
  }
  return logins;
}

async function mountEngine(call: VaultCall): Promise<void> {
  const { body } = await call<{ data: Record<string, unknown> }>('GET', 'sys/mounts');
  if (body.data['secret/']) return;
  await call('POST', 'sys/mounts/secret', { type: 'kv', options: { version: '2' } });
}

/** A stack of an earlier version had one token that read every secret: it ends here. */
async function removeSharedToken(call: VaultCall, { layout }: StoreContext): Promise<void> {
  const file = layout.sharedVaultTokenFile;
  if (!existsSync(file)) return;
  const token = readFileSync(file, 'utf8').trim();
  await call('POST', 'auth/token/revoke', { token }, [400, 403]);
  await call('DELETE', `sys/policies/acl/${SHARED_POLICY}`);
  await rm(file);
}

/** Makes a new token where there is none, or where it ended while the stack was down for long. */
async function bringToken(call: VaultCall, service: string, context: StoreContext): Promise<void> {
  const token = readToken(context.layout, service);
  if (token !== undefined && (await lives(context.ports['vault'] ?? 0, token))) return;
  await writeToken(context.layout, service, await createToken(call, service));
}

async function lives(vaultPort: number, token: string): Promise<boolean> {
  try {
    await renewToken(vaultPort, token);
    return true;
  } catch (error) {
    if (messageOf(error).includes('answers 403')) return false;
    throw error;
  }
}

/** Adds the fields that a secret lacks; what is there stays. */
async function fillSecret(call: VaultCall, service: string): Promise<Record<string, string>> {
  const { fields, version } = await readSecret(call, service);
  const known = takeOverOldFields(fields);
  const makers = Object.entries(serviceSecrets[service] ?? {});
  const missing = makers.filter(([field]) => known[field] === undefined);
  if (missing.length === 0 && known === fields) return fields;
  const made = Object.fromEntries(missing.map(([field, make]) => [field, make()]));
  const written = await writeSecret(call, service, { fields: { ...known, ...made }, version });
  return written.fields;
}
