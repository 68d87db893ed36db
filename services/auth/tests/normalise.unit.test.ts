import { describe, expect, it } from 'vitest';
import { normaliseEmail } from '../domain/normalise-email.ts';
import { normalisePassword } from '../domain/normalise-password.ts';

describe('normaliseEmail', () => {
  it('trims and lowers', () => {
    expect(normaliseEmail('  Ann.O@Club.Example\n')).toBe('ann.o@club.example');
  });
});

describe('normalisePassword', () => {
  it('gives one form to what looks the same', () => {
    expect(normalisePassword('u\u0308ber')).toBe(normalisePassword('über'));
    expect(normalisePassword('ﬁrst')).toBe('first');
  });

  it('keeps blanks and case', () => {
    expect(normalisePassword('  Two Words ')).toBe('  Two Words ');
  });
});
