import { EnvReader, type Setting } from '@golfroundpro/shared/config/env-reader.ts';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { readSettingsOf } from '../services/asked-settings.ts';
import { operatorSettings } from '../services/operator-settings.ts';
import { RULES } from './rules.ts';

/** What is wrong with a setting. */
export interface Finding {
  need: 'must' | 'should';
  setting: string;
  text: string;
}

/** What was looked at. */
export interface Examination {
  /** How many settings there are. */
  looked: number;
  findings: Finding[];
}

/**
 * Looks at what a club sets, with what a stack has where it sets nothing: names that nobody asks for, values that a
 * service refuses, and what is right on a developer's machine alone.
 */
export async function examine(
  services: ServiceDeclaration[],
  given: Record<string, string>,
): Promise<Examination> {
  const settings = await operatorSettings(services);
  const values = new Map(settings.map(({ name, value }) => [name, given[name] ?? value]));
  const unknown = Object.keys(given).filter((name) => !values.has(name));
  return {
    looked: values.size,
    findings: [
      ...unknown.map((setting): Finding => ({
        need: 'must',
        setting,
        text: 'is nothing to set: see .env.example',
      })),
      ...(await refusals(services, Object.fromEntries(values))),
      ...RULES.flatMap(({ setting, need, isWrong, advice }): Finding[] => {
        const value = values.get(setting);
        if (value === undefined || !isWrong(value)) return [];
        return [{ need, setting, text: `is ${value}. Set ${advice}` }];
      }),
    ],
  };
}

/** What the services themselves refuse: they would not start. */
async function refusals(
  services: ServiceDeclaration[],
  values: Record<string, string>,
): Promise<Finding[]> {
  const told = await Promise.all(
    services.map(async (service) => {
      const read = await readSettingsOf(service);
      const asked = new EnvReader({});
      read(asked);
      const env = new EnvReader({ ...placeholders(asked.settings), ...values });
      read(env);
      return env.faults;
    }),
  );
  return [...new Set(told.flat())].map((text) => {
    const [setting = ''] = text.split(' ');
    return { need: 'must', setting, text: text.slice(setting.length + 1) };
  });
}

/** For what follows from where a service runs, and is not a club's to set. */
function placeholders(settings: readonly Setting[]): Record<string, string> {
  const required = settings.filter(({ fallback }) => fallback === undefined);
  return Object.fromEntries(
    required.map(({ name, kind, bounds }) => {
      if (kind === 'URL' || kind === 'URLs') return [name, 'https://there.example'];
      return [name, kind === 'whole number' ? String(bounds?.[0] ?? 0) : 'there'];
    }),
  );
}
