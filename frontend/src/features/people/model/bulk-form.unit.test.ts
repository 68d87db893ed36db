import { describe, expect, it } from 'vitest';
import { formFaults } from '../../../lib/form-faults.ts';
import { schemaOf, toAction, type TypedBulk } from './bulk-form.ts';

const typed = (given: Partial<TypedBulk>): TypedBulk => ({
  ...{ way: 'suspend', category: 'junior', name: ' locker ', value: ' 12 ', reason: 'As agreed' },
  ...given,
});

describe('a change of many as it is typed', () => {
  it.each([
    ['suspend', { type: 'suspend' }],
    ['reinstate', { type: 'reinstate' }],
    ['category', { type: 'category', to: 'junior' }],
    ['note', { type: 'attribute', name: 'locker', to: '12' }],
    ['unnote', { type: 'attribute', name: 'locker', to: null }],
  ] as const)('as %s is an action of the API', (way, action) => {
    expect(toAction(typed({ way }))).toEqual(action);
  });

  it.each([
    [{ reason: ' ' }, ['reason missing']],
    [{ reason: 'no' }, ['reason too_short']],
    [{ way: 'note', value: '' }, ['value missing']],
    [{ way: 'note', name: 'Shirt Size' }, ['name bad_format']],
    [{ way: 'unnote', name: '' }, ['name missing']],
    [{ way: 'unnote', value: '' }, []],
    [{ name: 'Shirt Size', value: '' }, []],
  ] as [Partial<TypedBulk>, string[]][])('with %j lacks %j', (given, faults) => {
    const whole = typed(given);
    const found = formFaults(schemaOf(whole.way), whole);
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });
});
