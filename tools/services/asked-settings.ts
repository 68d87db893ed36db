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

async function settingsAskedBy({ name }: ServiceDeclaration): Promise<Setting[]> {
  const path = join(checkoutRoot, 'services', name, 'config.ts');
  const { readSettings } = (await import(path)) as { readSettings: (env: EnvReader) => unknown };
  const env = new EnvReader({});
  readSettings(env);
  // Asked twice, a setting is what the service itself says of it.
  return [...new Map(env.settings.map((setting) => [setting.name, setting])).values()];
}
