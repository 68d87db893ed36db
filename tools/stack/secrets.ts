import { OPERATOR } from '@golfroundpro/shared/service/settings.ts';
import { SERVICES } from '../services/declared.ts';
import { callersOf } from '../services/settings.ts';
import { randomSecret } from './random-secret.ts';
import { readJson, writeSecretFile } from './secret-file.ts';
import type { VaultKeys } from './stores/open-vault.ts';

/** App → sidecar, and sidecar → app. */
export interface AppTokens {
  daprApiToken: string;
  appApiToken: string;
}

/** What the stack itself must know; the services' own secrets are in Vault. */
export interface StackSecrets {
  /** A pair an app: nobody but an app and its own sidecar have it. */
  apps: Record<string, AppTokens>;
  /** The one pair of `dapr run`, which hands one environment to all. */
  daprRun: AppTokens;
  /** Callee → caller → the token for its internal routes. */
  callers: Record<string, Record<string, string>>;
  /** Password of PostgreSQL's superuser. */
  postgresPassword: string;
  /** Vault's one key share and root token, once it is initialised. */
  vault?: VaultKeys;
}

/** Reads the stack's secrets; makes those that are not there yet, for a new service too. */
export async function loadSecrets(file: string): Promise<StackSecrets> {
  const known = await readJson<StackSecrets>(file);
  const secrets = complete(known ?? {});
  if (JSON.stringify(secrets) !== JSON.stringify(known)) await saveSecrets(file, secrets);
  return secrets;
}

/** Stores the stack's secrets (0600). */
export async function saveSecrets(file: string, secrets: StackSecrets): Promise<void> {
  await writeSecretFile(file, `${JSON.stringify(secrets, null, 2)}\n`);
}

/** The token with which the tools ask a service's internal routes. */
export function operatorToken({ callers }: Pick<StackSecrets, 'callers'>, service: string): string {
  return callers[service]?.[OPERATOR] ?? '';
}

function complete(known: Partial<StackSecrets>): StackSecrets {
  const { apps = {}, callers = {}, daprRun = newTokens() } = known;
  return {
    ...known,
    apps: Object.fromEntries(SERVICES.map(({ name }) => [name, apps[name] ?? newTokens()])),
    daprRun,
    callers: Object.fromEntries(
      SERVICES.map((service) => {
        const names = callersOf(service, SERVICES);
        const tokens = names.map((caller) => [
          caller,
          callers[service.name]?.[caller] ?? randomSecret(),
        ]);
        return [service.name, Object.fromEntries(tokens) as Record<string, string>];
      }),
    ),
    postgresPassword: known.postgresPassword ?? randomSecret(),
  };
}

/** A pair that nobody has yet. */
export function newTokens(): AppTokens {
  return { daprApiToken: randomSecret(), appApiToken: randomSecret() };
}
