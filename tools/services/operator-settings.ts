import type { Setting } from '@golfroundpro/shared/config/env-reader.ts';
import { SIDECAR_FILE } from '@golfroundpro/shared/service/settings.ts';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { askedSettings } from './asked-settings.ts';
import { settingsOf } from './settings.ts';

/** What whoever runs a stack may set for all services that ask for it. */
export interface OperatorSetting extends Setting {
  /** What it is in a stack unless it is set. */
  value: string;
  /** Who asks for it. */
  services: string[];
}

/**
 * What an operator may set of a stack. Not what the stack itself knows (ports, addresses, pools,
 * callers and their tokens), nor a name by which services mean different things.
 */
export async function operatorSettings(services: ServiceDeclaration[]): Promise<OperatorSetting[]> {
  const asked = (await askedSettings(services)).flatMap(({ service, settings }) => {
    const wired = { ...settingsOf({ ...service, settings: {} }, services), [SIDECAR_FILE]: '' };
    return settings
      .filter(({ name }) => !Object.hasOwn(wired, name))
      .map((setting) => ({ service, setting, value: valueOf(setting, service) }));
  });
  return [...Map.groupBy(asked, ({ setting }) => setting.name).values()].flatMap((same) => {
    const [{ setting, value }] = same as [(typeof same)[number]];
    const others = new Set(same.map((one) => JSON.stringify([one.setting, one.value])));
    if (value === undefined || others.size > 1) return [];
    return [{ ...setting, value, services: same.map(({ service }) => service.name) }];
  });
}

function valueOf({ name, fallback }: Setting, service: ServiceDeclaration): string | undefined {
  return service.settings?.[name] ?? fallback;
}
