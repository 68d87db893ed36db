import { expect, it } from 'vitest';
import { SERVICES } from '../services/declared.ts';
import { operatorSettings } from '../services/operator-settings.ts';
import { examine } from './examine.ts';
import { RULES } from './rules.ts';

/** As a club has it. */
const CLUB = {
  PUBLIC_URL: 'https://golf.club.example',
  SEED_DEMO: 'false',
  SMTP_HOST: 'mail.club.example',
  SMTP_PORT: '465',
  SMTP_TLS: 'true',
  DATABASE_TLS: 'true',
  MAIL_FROM: 'The club <golf@club.example>',
  OIDC_ISSUER: 'none',
  OIDC_NAME: 'your club account',
  STOP_SECONDS: '5',
  ROOM_ADMITS_PER_SECOND: '2000',
};
const mustOf = async (given: Record<string, string>) =>
  (await examine(SERVICES, given)).findings
    .filter(({ need }) => need === 'must')
    .map(({ setting }) => setting);

it('finds nothing to change where a club is set up', async () => {
  expect((await examine(SERVICES, CLUB)).findings).toEqual([]);
});

it('names what is right on a developer’s machine alone', async () => {
  expect(await mustOf({})).toEqual([
    ...['PUBLIC_URL', 'SEED_DEMO', 'SMTP_HOST', 'SMTP_TLS', 'MAIL_FROM', 'OIDC_ISSUER'],
  ]);
});

it.each<[string, object, string[]]>([
  ['a name that nobody asks for', { SMPT_HOST: 'x' }, ['SMPT_HOST']],
  ['a value out of its bounds', { SESSION_IDLE_HOURS: '0' }, ['SESSION_IDLE_HOURS']],
  ['a page without TLS', { PUBLIC_URL: 'http://golf.club.example' }, ['PUBLIC_URL', 'PUBLIC_URL']],
  ['settings that do not go together', { SEED_DEMO: 'true' }, ['SEED_DEMO', 'SEED_DEMO']],
  ['a file of CAs that has none', { TLS_CA_FILE: '/dev/null' }, ['TLS_CA_FILE']],
  ['any page', { CORS_ORIGINS: '*' }, ['CORS_ORIGINS']],
])('names %s', async (_name, change, settings) => {
  expect(await mustOf({ ...CLUB, ...change })).toEqual(settings);
});

it('has rules for settings that there are', async () => {
  const names = (await operatorSettings(SERVICES)).map(({ name }) => name);
  for (const { setting } of RULES) expect(names).toContain(setting);
});
