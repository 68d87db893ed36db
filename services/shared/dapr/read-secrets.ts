import { patiently } from '../service/patiently.ts';
import type { DaprClient } from './dapr-client.ts';

/** A service's secret: the fields that it needs, and a whole number that grows with every change. */
export type OwnSecret<Field extends string> = Record<Field | 'revision', string>;

/**
 * Reads a service's own secret at its start, with the fields it needs. The sidecar starts beside
 * the service, so it is given 15 s to answer.
 */
export async function readSecrets<Field extends string>(
  dapr: Pick<DaprClient, 'secret'>,
  service: string,
  fields: readonly Field[],
): Promise<OwnSecret<Field>> {
  return requireFields(await patiently(() => dapr.secret(service)), service, fields);
}

/** The secret, typed. @throws Error that names the fields it lacks */
export function requireFields<Field extends string>(
  secret: Record<string, string>,
  service: string,
  fields: readonly Field[],
): OwnSecret<Field> {
  const missing = [...fields, 'revision'].filter((field) => !secret[field]);
  if (missing.length > 0) throw new Error(`Vault: ${service} lacks ${missing.join(', ')}`);
  return secret as OwnSecret<Field>;
}
