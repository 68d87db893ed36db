import { object } from 'valibot';
import { describe, expect, it } from 'vitest';
import { ApiError } from './api/api-error.ts';
import {
  chosen,
  email,
  filled,
  handicapIndex,
  newPassword,
  personName,
  wholeNumber,
} from './form-fields.ts';
import { formFaults, linkFault } from './form-faults.ts';

const FORM = object({
  email,
  name: personName,
  password: newPassword,
  code: filled,
  scopes: chosen,
  index: handicapIndex,
  total: wholeNumber,
});
const GOOD = {
  email: ' ann@club.example ',
  name: 'Bo',
  password: 'a quiet green',
  code: '1',
  scopes: ['rounds:read'],
  index: '',
  total: '',
};

describe('formFaults', () => {
  it('has nothing to say of a form that is right', () => {
    expect(formFaults(FORM, GOOD)).toEqual([]);
    expect(formFaults(FORM, { ...GOOD, index: '+1,2', total: ' 88 ' })).toEqual([]);
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
    [{ code: '  ' }, { field: 'code', code: 'missing' }],
    [{ index: '18.4.' }, { field: 'index', code: 'not_an_index' }],
    [{ total: '9O' }, { field: 'total', code: 'wrong_type' }],
  ])('%j: %j', (change, fault) => {
    expect(formFaults(FORM, { ...GOOD, ...change })).toEqual([fault]);
  });
});

describe('linkFault', () => {
  it.each([
    ['link_used', 'used'],
    ['link_invalid', 'ended'],
  ])('says of %s that the link is %s', (code, fault) => {
    expect(linkFault(new ApiError({ status: 410, code }))).toBe(fault);
  });

  it.each([new ApiError({ status: 503, code: 'busy' }), new Error('a fault of ours')])(
    'throws on what is no fault of the link: %s',
    (thrown) => {
      expect(() => linkFault(thrown)).toThrow(thrown);
    },
  );
});
