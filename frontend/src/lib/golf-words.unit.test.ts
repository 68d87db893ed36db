import { describe, expect, it } from 'vitest';
import { formatToPar, holesWords, toParWords } from './golf-words.ts';

describe('golf words', () => {
  it.each([
    [0, 'E', 'level par'],
    [3, '+3', '3 over par'],
    [-2, '−2', '2 under par'],
  ])('%i to par is %s, spoken "%s"', (toPar, shown, spoken) => {
    expect(formatToPar(toPar)).toBe(shown);
    expect(toParWords(toPar)).toBe(spoken);
  });

  it('names the holes in play', () => {
    expect(holesWords('18')).toBe('18 holes');
    expect(holesWords('front9')).toBe('Front nine');
    expect(holesWords('back9')).toBe('Back nine');
  });
});
