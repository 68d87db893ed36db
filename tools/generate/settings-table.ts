import { join } from 'node:path';
import { format } from 'prettier';
import { EnvReader, type Setting } from '@golfroundpro/shared/config/env-reader.ts';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { checkoutRoot } from '../stack/layout.ts';

/** docs/settings.md: all that can be set of every service, as its config.ts asks for it. */
export async function settingsTable(services: ServiceDeclaration[]): Promise<string> {
  const asked = await Promise.all(
    services.map(async ({ name }) => ({ name, settings: await settingsAskedBy(name) })),
  );
  const inAll = (setting: Setting) =>
    asked.every(({ settings }) => settings.some((other) => sameSetting(other, setting)));
  const own = asked.map(({ name, settings }) => ({
    name,
    settings: settings.filter((setting) => !inAll(setting)),
  }));
  const common = { name: 'Every service', settings: asked[0]!.settings.filter(inAll) };
  const text = [
    '# Settings',
    '',
    'Generated from every `config.ts` by `npm run generate`: environment variables. One that is missing',
    'or out of bounds keeps a service from starting, and is named. `npm start` sets what must be set.',
    ...[common, ...own].flatMap(sectionOf),
    '',
  ].join('\n');
  return format(text, { parser: 'markdown' });
}

/** What a service asks of its environment, in order. */
async function settingsAskedBy(name: string): Promise<Setting[]> {
  const path = join(checkoutRoot, 'services', name, 'config.ts');
  const { readSettings } = (await import(path)) as { readSettings: (env: EnvReader) => unknown };
  const env = new EnvReader({});
  readSettings(env);
  // Asked twice, a setting is what the service itself says of it.
  return [...new Map(env.settings.map((setting) => [setting.name, setting])).values()];
}

function sameSetting(one: Setting, other: Setting): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function sectionOf({ name, settings }: { name: string; settings: Setting[] }): string[] {
  const rows = settings.map(
    (setting) =>
      `| \`${setting.name}\` | ${defaultOf(setting)} | ${setting.bounds?.join(' to ') ?? setting.kind} | ${setting.meaning} |`,
  );
  const head = ['| setting | default | takes | what it is |', '| --- | --- | --- | --- |'];
  return ['', `## ${name}`, '', ...head, ...rows];
}

function defaultOf({ fallback }: Setting): string {
  if (fallback === undefined) return 'must be set';
  return fallback === '' ? 'none' : `\`${fallback}\``;
}
