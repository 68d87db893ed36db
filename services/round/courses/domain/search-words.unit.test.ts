import { expect, it } from 'vitest';
import { searchWords } from './search-words.ts';

it.each([
  ['Golfclub Dünenhof', ['golfclub', 'dunenhof']],
  ['SMØRBÆR, Straße', ['smorbaer', 'strasse']],
  ["St Andrew's  (Old)", ['st', 'andrew', 's', 'old']],
  ['Old & old', ['old']],
  ["' | & !", []],
])('takes %j as %j', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});
