import { existsSync, readFileSync } from 'node:fs';
import { writeSecretFile } from '../secret-file.ts';
import { serviceSecrets } from './service-secrets.ts';
import { vaultApi, type VaultCall } from './vault-api.ts';
import type { StoreContext } from './store.ts';

const POLICY = 'golfroundpro-read';
/** The sidecars' token lives this long after its last renewal, which is at every start. */
const TOKEN_PERIOD = '720h';

/**
 * Makes what the services need in Vault, where it is missing: the engine, the policy, the
 * sidecars' token, every secret.
 * @returns service → password of its database login.
 */
export async function setUpVault(context: StoreContext): Promise<Map<string, string>> {
  const { ports, secrets, layout } = context;
  const call = vaultApi(ports['vault'] ?? 0, secrets.vault?.rootToken);
  await mountEngine(call);
  await call('PUT', `sys/policies/acl/${POLICY}`, {
    policy: 'path "secret/data/golfroundpro/*" { capabilities = ["read"] }',
  });
  await bringToken(call, layout.vaultTokenFile, ports['vault'] ?? 0);
  const passwords = new Map<string, string>();
  for (const [service, makers] of Object.entries(serviceSecrets)) {
    const { databasePassword } = await fillSecret(call, service, makers);
    if (databasePassword !== undefined) passwords.set(service, databasePassword);
  }
  return passwords;
}

async function mountEngine(call: VaultCall): Promise<void> {
  const { body } = await call<{ data: Record<string, unknown> }>('GET', 'sys/mounts');
  if (body.data['secret/']) return;
  await call('POST', 'sys/mounts/secret', { type: 'kv', options: { version: '2' } });
}

/** Renews the sidecars' token; makes a new one when there is none or it has ended. */
async function bringToken(call: VaultCall, file: string, port: number): Promise<void> {
  const token = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  if (token !== undefined) {
    const renewal = await vaultApi(port, token)('POST', 'auth/token/renew-self', {}, [403]);
    if (renewal.status === 200) return;
  }
  const { body } = await call<{ auth: { client_token: string } }>(
    'POST',
    'auth/token/create-orphan',
    {
      policies: [POLICY],
      period: TOKEN_PERIOD,
    },
  );
  await writeSecretFile(file, body.auth.client_token);
}

/** Adds the keys that a secret lacks; what is there stays. */
async function fillSecret(
  call: VaultCall,
  service: string,
  makers: Record<string, () => string>,
): Promise<Record<string, string>> {
  const path = `secret/data/golfroundpro/${service}`;
  const { body } = await call<{ data?: { data: Record<string, string> | null } }>(
    'GET',
    path,
    undefined,
    [404],
  );
  const known = body.data?.data ?? {};
  const missing = Object.entries(makers).filter(([key]) => known[key] === undefined);
  if (missing.length === 0) return known;
  const data = { ...known, ...Object.fromEntries(missing.map(([key, make]) => [key, make()])) };
  await call('POST', path, { data });
  return data;
}
