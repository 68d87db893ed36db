import { format } from 'prettier';
import type { Setting } from '@golfroundpro/shared/config/env-reader.ts';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { askedSettings } from '../services/asked-settings.ts';

/** docs/settings.md: all that can be set of every service, as its config.ts asks for it. */
export async function settingsTable(services: ServiceDeclaration[]): Promise<string> {
  const asked = await askedSettings(services);
  const inAll = (setting: Setting) =>
    asked.every(({ settings }) => settings.some((other) => sameSetting(other, setting)));
  const own = asked.map(({ service, settings }) => ({
    name: service.name,
    settings: settings.filter((setting) => !inAll(setting)),
  }));
  const common = { name: 'Every service', settings: asked[0]!.settings.filter(inAll) };
  const text = [
    '# Settings',
    '',
    'Generated from every `config.ts` by `npm run generate`: environment variables. One that is missing',
    'or out of bounds keeps a service from starting, and is named. `npm start` sets what must be set, and',
    'takes the rest from the environment and from `.env`: copy [.env.example](../.env.example).',
    ...[common, ...own].flatMap(sectionOf),
    '',
  ].join('\n');
  return format(text, { parser: 'markdown' });
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
