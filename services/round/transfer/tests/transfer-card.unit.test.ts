import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_FINISHED } from '../../rounds/round-examples.ts';
import { CARD_POLICY, cardHtml } from '../card/card-html.ts';
import { scoreMark } from '../card/score-mark.ts';

const player = EXAMPLE_FINISHED.players[0]!;
const withPlayer = (changes: object) =>
  cardHtml({ ...EXAMPLE_FINISHED, players: [{ ...player, ...changes }] });
const score = (changes: object) => ({ ...player.scores[0]!, ...changes });

describe('the card to print', () => {
  it('allows exactly the style that it has, and no script', () => {
    const page = cardHtml(EXAMPLE_FINISHED);
    const [, style] = /<style>(.*?)<\/style>/s.exec(page)!;
    expect(CARD_POLICY).toContain(`'sha256-${hash('sha256', style!, 'base64')}'`);
    expect(page).not.toMatch(/<script|\son\w+=|style="|https?:/);
  });

  it('escapes what people wrote', () => {
    const page = withPlayer({ name: `<img src=x onerror="alert('1')"> & Co` });
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; Co');
    expect(page).not.toContain('<img');
  });

  it('says marks, pick-ups and handicap strokes in words too', () => {
    const page = withPlayer({
      scores: [
        score({ hole: 1, strokes: 3, toPar: -1 }),
        score({ hole: 2, strokes: null, pickedUp: true }),
      ],
    });
    expect(page).toMatch(/class="ring">3<\/b>\s*<span class="hidden"> birdie</);
    expect(page).toContain('>picked up<');
    expect(page).toContain('1 stroke received, ');
  });

  it('counts who has no name, and tells who plays without a handicap', () => {
    const page = withPlayer({ name: null, handicapIndex: null, playingHandicap: null });
    expect(page).toContain('Player 1');
    expect(page).toContain('gross only');
    expect(page).not.toContain('>Net<');
  });

  it('shows a total that was entered instead of holes', () => {
    const page = withPlayer({ scores: [], strokes: 44, toPar: 8 });
    expect(page).toMatch(/<b>44<\/b>\s*<small>\+8<\/small>/);
  });

  it('says that the handicap is estimated', () => {
    expect(cardHtml(EXAMPLE_FINISHED)).toContain('estimated, not official');
  });
});

it.each([
  [1, 3, 'hole in one', 'double-ring'],
  [2, 5, 'albatross', 'double-ring'],
  [2, 4, 'eagle', 'double-ring'],
  [3, 4, 'birdie', 'ring'],
  [4, 4, 'par', 'plain'],
  [5, 4, 'bogey', 'square'],
  [6, 4, 'double bogey', 'double-square'],
  [9, 4, '5 over par', 'double-square'],
])('%i strokes on a par %i: %s', (strokes, par, word, mark) => {
  expect(scoreMark(strokes, par)).toEqual({ word, mark });
});
