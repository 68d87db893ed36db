import { expect, it } from 'vitest';
import { capabilitiesOf, isDebian } from './machine.ts';

it('reads capabilities from the mask of what a process may have', () => {
  const all = capabilitiesOf('CapEff:\t0000000000000000\nCapBnd:\t000001ffffffffff\n');
  expect(all.size).toBe(41);
  const some = capabilitiesOf('CapBnd:\t000001fffeffffff\n');
  expect([some.has(21), some.has(24), some.has(25)]).toEqual([true, false, true]);
  expect(capabilitiesOf('').size).toBe(0);
});

it('tells Debian from what is derived from it', () => {
  expect(isDebian('NAME="Debian GNU/Linux"\nID=debian\n')).toBe(true);
  expect(isDebian('ID="debian"\n')).toBe(true);
  expect(isDebian('ID=ubuntu\nID_LIKE=debian\n')).toBe(false);
  expect(isDebian('')).toBe(false);
});
