import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '..');
const parts = globSync('**/*.vue', { cwd: SOURCES }).map((file) => ({
  file,
  text: readFileSync(join(SOURCES, file), 'utf8'),
}));

/** Each field for a password: in which file, and what it says to a password manager. */
const fields = parts.flatMap(({ file, text }) =>
  [...text.matchAll(/<PasswordField\b[^>]*?>/gs)].map(([use]) => [
    file,
    /(?<!:)autocomplete="([\w-]+)"/.exec(use)?.[1],
  ]),
);

describe('a password manager', () => {
  it('is told of each field whether the password is the one that is, or a new one', () => {
    const told = [
      ['features/session/components/login-form.vue', 'current-password'],
      ['features/session/components/register-form.vue', 'new-password'],
      ['features/session/components/set-password-form.vue', 'new-password'],
      ['features/session/components/verify-email-panel.vue', 'current-password'],
      ['features/account/components/password-section.vue', 'new-password'],
      ['features/account/components/step-up-form.vue', 'current-password'],
    ];
    expect(fields).toEqual(expect.arrayContaining(told));
    expect(fields.filter(([, says]) => says === undefined)).toEqual([]);
  });

  it('is told whose password it is where one logs in, registers or asks for another', () => {
    const named = ['login-form.vue', 'register-form.vue', 'request-link-form.vue'];
    const told = parts.filter(({ text }) => text.includes('autocomplete="username"'));
    expect(told.map(({ file }) => file.split('/').at(-1)).sort()).toEqual(
      expect.arrayContaining(named),
    );
  });
});

it('nothing hinders pasting, dropping or a menu where passwords are typed', () => {
  const hinders =
    /@(paste|drop|copy|cut|contextmenu|beforeinput)\b|\bon(paste|drop|beforeinput)\b/i;
  const typed = parts.filter(({ file }) => /^(ui|features\/(session|account))\//.test(file));
  expect(typed.length).toBeGreaterThan(50);
  expect(typed.filter(({ text }) => hinders.test(text)).map(({ file }) => file)).toEqual([]);
});

it('no password is typed anywhere but in the field for passwords', () => {
  const typed = parts.filter(({ text }) => /type="password"/.test(text));
  expect(typed.map(({ file }) => file)).toEqual([]);
});
