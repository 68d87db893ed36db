import { expect, it } from 'vitest';
import { holesChoices, inPlayWords } from './holes-choices.ts';
import { en } from './words/en.ts';

it('offers 18 holes or a nine, and a course of nine once or twice round', () => {
  const labels = (holes: number) => holesChoices(holes, en).map(({ label }) => label);
  expect(labels(18)).toEqual(['18 holes', 'Front nine', 'Back nine']);
  expect(labels(9)).toEqual(['18 holes, twice round', 'Nine holes']);
});

it('calls the front nine of a course of nine all of it', () => {
  expect(inPlayWords({ holes: 'front9', holesOnCard: 18 }, en)).toBe('Front nine');
  expect(inPlayWords({ holes: 'front9', holesOnCard: 9 }, en)).toBe('Nine holes');
  expect(inPlayWords({ holes: '18', holesOnCard: 9 }, en)).toBe('18 holes, twice round');
});
