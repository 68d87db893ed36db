import { join } from 'node:path';
import { EnvReader, type Setting } from '@golfroundpro/shared/config/env-reader.ts';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { checkoutRoot } from '../stack/layout.ts';

/** A service and what it asks of its environment, in order. */
export interface AskedSettings {
  service: ServiceDeclaration;
  settings: Setting[];
}

/** What every service asks of its environment, as its config.ts says. */
export function askedSettings(services: ServiceDeclaration[]): Promise<AskedSettings[]> {
  return Promise.all(
    services.map(async (service) => ({ service, settings: await settingsAskedBy(service) })),
  );
}

/** How a service reads its settings: it notes in the reader what it asks for, and what it refuses. */
export async function readSettingsOf({
  name,
}: ServiceDeclaration): Promise<(env: EnvReader) => unknown> {
  const path = join(checkoutRoot, 'services', name, 'config.ts');
  const { readSettings } = (await import(path)) as { readSettings: (env: EnvReader) => unknown };
  return readSettings;
}

async function settingsAskedBy(service: ServiceDeclaration): Promise<Setting[]> {
  const env = new EnvReader({});
  (await readSettingsOf(service))(env);
  // Asked twice, a setting is what the service itself says of it.
  return [...new Map(env.settings.map((setting) => [setting.name, setting])).values()];
}
