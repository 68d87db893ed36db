import { object } from 'valibot';
import { describe, expect, it } from 'vitest';
import { chosen, email, filled, newPassword, personName } from './form-fields.ts';
import { formFaults } from './form-faults.ts';

const FORM = object({
  email,
  name: personName,
  password: newPassword,
  code: filled,
  scopes: chosen,
});
const GOOD = {
  email: ' ann@club.example ',
  name: 'Bo',
  password: 'a quiet green',
  code: '1',
  scopes: ['rounds:read'],
};

describe('formFaults', () => {
  it('has nothing to say of a form that is right', () => {
    expect(formFaults(FORM, GOOD)).toEqual([]);
    expect(formFaults(FORM, { ...GOOD, email: "o'neil+18@a.b-c.example" })).toEqual([]);
  });

  it.each([
    [{ email: '' }, { field: 'email', code: 'missing' }],
    [{ email: 'ann@club' }, { field: 'email', code: 'not_an_email' }],
    [{ email: 'ann club.example' }, { field: 'email', code: 'not_an_email' }],
    [{ name: ' B ' }, { field: 'name', code: 'too_short', limit: 2 }],
    [{ password: 'short' }, { field: 'password', code: 'too_short', limit: 8 }],
    [{ password: '⛳🏌️🏆🥇' }, { field: 'password', code: 'too_short', limit: 8 }],
    [{ password: 'x'.repeat(129) }, { field: 'password', code: 'too_long', limit: 128 }],
    [{ scopes: [] }, { field: 'scopes', code: 'missing' }],
  ])('%j: %j', (change, fault) => {
    expect(formFaults(FORM, { ...GOOD, ...change })).toEqual([fault]);
  });
});
