import { expect, it } from 'vitest';
import { parsePhoneNumber } from './phone-number.ts';

it.each([
  ['081 234 5678', '+66812345678'],
  ['081-234-5678', '+66812345678'],
  ['+66 81 234 5678', '+66812345678'],
  ['+66 (0)81 234 5678', '+66812345678'],
  ['0066812345678', undefined],
  ['02 123 4567', '+6621234567'],
  ['+44 20 7946 0958', '+442079460958'],
  ['+1 202-555-0143', '+12025550143'],
])('%s is %s', (text, number) => {
  expect(parsePhoneNumber(text, 'TH')).toBe(number);
});

it.each([
  '',
  '12',
  'call me',
  'call 0812345678',
  '+999123456789',
  '08123456789012345',
  '+66 81 234',
])('%j is none', (text) => {
  expect(parsePhoneNumber(text, 'TH')).toBeUndefined();
});

it('is read as the country writes it', () => {
  expect(parsePhoneNumber('020 7946 0958', 'GB')).toBe('+442079460958');
});
