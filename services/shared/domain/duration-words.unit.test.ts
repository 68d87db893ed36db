import { expect, it } from 'vitest';
import { durationWords } from './duration-words.ts';

it.each([
  [300, '5 minutes'],
  [3600, '1 hour'],
  [5400, '90 minutes'],
  [48 * 3600, '48 hours'],
  [100 * 3600, '100 hours'],
  [7 * 24 * 3600, '7 days'],
])('%i s are %s', (seconds, words) => expect(durationWords(seconds)).toBe(words));
