import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Layout } from '../layout.ts';
import { writeSecretFile } from '../secret-file.ts';
import { vaultApi, type VaultCall } from './vault-api.ts';

/** A token ends this long after its last renewal; vault-renewer renews it three times as often. */
const PERIOD = '24h';

/** The name of the policy of a service. */
export function policyOf(service: string): string {
  return `golfroundpro-${service}`;
}

/** Makes or mends the policy of a service: all that its token may. */
export async function writePolicy(call: VaultCall, service: string): Promise<void> {
  const policy = `
path "secret/data/golfroundpro/${service}" { capabilities = ["read"] }
path "auth/token/renew-self" { capabilities = ["update"] }
`;
  await call('PUT', `sys/policies/acl/${policyOf(service)}`, { policy });
}

/** A fresh token of a service, which belongs to no other token and ends when it is not renewed. */
export async function createToken(call: VaultCall, service: string): Promise<string> {
  const { body } = await call<{ auth: { client_token: string } }>(
    'POST',
    'auth/token/create-orphan',
    {
      policies: [policyOf(service)],
      no_default_policy: true,
      display_name: policyOf(service),
      meta: { service },
      period: PERIOD,
    },
  );
  return body.auth.client_token;
}

/** Where the tokens are kept with which the sidecars of the services read their secrets. */
export interface TokenKeeper {
  /** The token of a service, if there is one. */
  read: (service: string) => Promise<string | undefined>;
  /** Hands a token to the sidecars of a service, for when they load their secret store next. */
  write: (service: string, token: string) => Promise<void>;
}

/** Keeps each in a file of the stack. */
export function fileTokens(layout: Layout): TokenKeeper {
  return {
    read: async (service) => {
      const file = layout.vaultTokenFile(service);
      return existsSync(file) ? (await readFile(file, 'utf8')).trim() : undefined;
    },
    write: (service, token) => writeSecretFile(layout.vaultTokenFile(service), token),
  };
}

/**
 * Renews a token with itself.
 * @param vault where its API is
 * @returns for how many seconds it lives from now on
 */
export async function renewToken(vault: string, token: string): Promise<number> {
  const call = vaultApi(vault, token);
  const { body } = await call<{ auth: { lease_duration: number } }>(
    'POST',
    'auth/token/renew-self',
    {},
  );
  return body.auth.lease_duration;
}
