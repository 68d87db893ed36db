import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import { readSettings as authSettings } from '../../services/auth/config.ts';
import { readSettings as gatewaySettings } from '../../services/gateway/config.ts';
import { SERVICES } from '../services/declared.ts';
import { operatorSettings } from '../services/operator-settings.ts';
import { envExample } from './env-example.ts';

const uncommented = async () =>
  parseEnv((await envExample(SERVICES)).replaceAll(/^#(?=[A-Z])/gm, '')) as Record<string, string>;

it('has every value as a stack has it, and services take them', async () => {
  const values = await uncommented();
  const settings = await operatorSettings(SERVICES);
  expect(values).toEqual(Object.fromEntries(settings.map(({ name, value }) => [name, value])));
  const env = new EnvReader(values);
  expect(authSettings(env)).toMatchObject({ oidc: { name: "the club's test identity provider" } });
  gatewaySettings(env);
  const faults = Object.keys(values).join('|');
  expect(() => env.check()).not.toThrow(new RegExp(`\\b(${faults}) is`));
});

it('leaves out what the stack knows, and what services mean differently', async () => {
  const names = Object.keys(await uncommented());
  expect(names).toEqual(expect.arrayContaining(['LOG_LEVEL', 'STEP_UP_SECONDS', 'SMTP_HOST']));
  for (const name of ['PORT', 'CALLERS', 'DATABASE_CONNECTIONS', 'TRUSTED_PROXIES', 'AUTH_URL']) {
    expect(names).not.toContain(name);
  }
});
