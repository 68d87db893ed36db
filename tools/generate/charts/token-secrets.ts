import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { tokenSetting } from '@golfroundpro/shared/service/settings.ts';
import { callersOf } from '../../services/settings.ts';
import { keepsSecret } from '../../services/uses.ts';

/** The Secrets with the tokens of a service, by name; each has one key: token. */
export interface TokenSecrets {
  app: string;
  sidecar: string;
  vault?: string;
  /** Setting → the Secret with its value. */
  callers: Record<string, string>;
}

/** The Secrets with the tokens of a service. */
export function tokenSecretsOf(
  service: ServiceDeclaration,
  services: ServiceDeclaration[],
): TokenSecrets {
  const { name, calls = [] } = service;
  const pairs = [
    ...callersOf(service, services).map((caller) => [caller, name] as const),
    ...calls.map((callee) => [name, callee] as const),
  ];
  return {
    app: `app-token-${name}`,
    sidecar: `sidecar-token-${name}`,
    ...(keepsSecret(service) ? { vault: `vault-token-${name}` } : {}),
    callers: Object.fromEntries(
      pairs.map(([caller, callee]) => [
        tokenSetting(caller, callee),
        `token-${caller}-to-${callee}`,
      ]),
    ),
  };
}
