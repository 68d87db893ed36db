import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, it, vi } from 'vitest';
import { normalisePassword } from '../domain/normalise-password.ts';
import { weaknessOf } from '../passwords/weakness-of.ts';

const OWNER = { name: 'Ann Mac Golfer', email: 'ann.mac@club.example' };

const check = (password: string) => weaknessOf(normalisePassword(password), OWNER);

describe('weaknessOf', () => {
  it.each([
    'over the pond 7',
    'a quiet putting green',
    'fairway-demo-2026',
    'greenkeeper-demo-2026',
    'correct horse battery',
    'кириллица ü',
    '🏌️‍♀️⛳🏌️⛳',
    '雨の日のゴルフは楽しい',
  ])('takes %s', (password) => {
    expect(check(password)).toBeUndefined();
  });

  it.each([
    'password',
    'Password1',
    'P@ssw0rd!',
    'qwertyuiop',
    'iloveyou2',
    '20260101',
    '        ',
    'x'.repeat(128),
    'golfroundpro',
    'GolfRoundPro1',
    'holeinone1',
    'ann.mac@club.example',
    'AnnMacGolfer',
  ])('refuses %s, and says what to do', (password) => {
    expect(check(password)).toMatch(/^is too easy to guess\. [A-Z].+\.$/);
  });

  it('refuses breached passwords', () => {
    const breached = dictionary['passwords-common'].filter((password) => password.length >= 8);
    expect(breached.length).toBeGreaterThan(10_000);
    for (const password of breached.filter((_, index) => index % 200 === 0)) {
      expect(check(password), password).toBeDefined();
    }
  });

  it('looks at the letters, however they were composed', () => {
    expect(check('ｐａｓｓｗｏｒｄ')).toBeDefined();
  });

  it.each([
    ['letters and digits', 'ahoz7ul2', 4000],
    ['signs that are read as letters', '4@8({[<369&#!1/|', 4000],
    ['what is weak however long it is', 'p@$$w0rd', 20_000],
  ])('looks at few pieces of %s', (_name, repeated, most) => {
    expect(piecesLookedAt(''.padEnd(128, repeated))).toBeLessThan(most);
  });
});

/** How many pieces of a password are looked up: each is cut out of it, or of a reading of it. */
function piecesLookedAt(password: string): number {
  const cut = vi.spyOn(String.prototype, 'slice');
  try {
    check(password);
    return cut.mock.calls.length;
  } finally {
    cut.mockRestore();
  }
}
