import { describe, expect, it } from 'vitest';
import { formatToPar } from './golf-words.ts';
import { en } from './golf/words/en.ts';

describe('golf words', () => {
  it.each([
    [0, 'E', 'level par'],
    [3, '+3', '3 over par'],
    [-2, '−2', '2 under par'],
  ])('%i to par is %s, spoken "%s"', (toPar, shown, spoken) => {
    expect(formatToPar(toPar)).toBe(shown);
    expect(en.toPar(toPar)).toBe(spoken);
  });

  it('names the holes in play', () => {
    expect(en.inPlay['18']).toBe('18 holes');
    expect(en.inPlay.front9).toBe('Front nine');
    expect(en.inPlay.back9).toBe('Back nine');
  });
});
