import { setTimeout as sleep } from 'node:timers/promises';
import type { DaprClient } from './dapr-client.ts';

const ATTEMPTS = 60;
const PAUSE_MS = 250;

/**
 * Reads a service's own secret at its start, with the fields it needs. The sidecar starts beside
 * the service, so it is given 15 s to answer.
 */
export async function readSecrets<Field extends string>(
  dapr: Pick<DaprClient, 'secret'>,
  service: string,
  fields: Field[],
): Promise<Record<Field, string>> {
  const secret = await firstAnswer(dapr, service);
  const missing = fields.filter((field) => !secret[field]);
  if (missing.length > 0) throw new Error(`Vault: ${service} lacks ${missing.join(', ')}`);
  return secret;
}

async function firstAnswer(
  dapr: Pick<DaprClient, 'secret'>,
  service: string,
): Promise<Record<string, string>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await dapr.secret(service);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
