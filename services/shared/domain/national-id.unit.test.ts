import { describe, expect, it } from 'vitest';
import { maskNationalId, parseNationalId } from './national-id.ts';

describe('a national id', () => {
  // The example of python-stdnum, and one whose sum leaves nothing, so that its check digit is 1.
  it.each(['3100600445635', '1234567890121'])('%s is one', (text) => {
    expect(parseNationalId(text)).toBe(text);
  });

  it('is read in the groups of the card', () => {
    expect(parseNationalId('3-1006-00445-63-5')).toBe('3100600445635');
    expect(parseNationalId(' 3 1006 00445 63 5 ')).toBe('3100600445635');
  });

  it.each([
    ['another check digit', '3100600445636'],
    ['two digits that changed places', '1300600445635'],
    ['a kind that is of no person', '0100600445635'],
    ['too few digits', '310060044563'],
    ['too many', '31006004456355'],
    ['letters', '310060044563x'],
    ['digits of another script', '๓๑๐๐๖๐๐๔๔๕๖๓๕'],
    ['nothing', ''],
  ])('is not one with %s', (_why, text) => {
    expect(parseNationalId(text)).toBeUndefined();
  });

  it('is known by a single digit that is wrong, but for the third, which counts 11 times', () => {
    const right = '3100600445635';
    for (const at of [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      for (let digit = 0; digit < 10; digit++) {
        const text = right.slice(0, at) + digit + right.slice(at + 1);
        if (text !== right) expect(parseNationalId(text)).toBeUndefined();
      }
    }
  });

  it('is masked for staff', () => {
    expect(maskNationalId('3100600445635')).toBe('x-xxxx-xxxx5-63-5');
  });
});
