import { html, type Html } from '@golfroundpro/shared/http/html.ts';
import type { PlayerAnswer } from '../../rounds/round-answer.ts';
import { sumOf, type Column } from './card-columns.ts';
import { scoreMark } from './score-mark.ts';

type Score = PlayerAnswer['scores'][number];

/** A cell of a player's strokes, with marks for the eye and words for a screen reader. */
export function strokesCell(
  column: Column,
  player: PlayerAnswer,
  scores: Map<number, Score>,
): Html {
  if ('sum' in column) return strokesSum(column, player, scores);
  const { par, received } = player.card.find(({ hole }) => hole === column.hole)!;
  const score = scores.get(column.hole);
  return html`<td>${dots(received)}${strokesOf(score, par)}</td>`;
}

function strokesOf(score: Score | undefined, par: number): Html {
  if (score?.pickedUp)
    return html`<span aria-hidden="true">X</span><span class="hidden">picked up</span>`;
  if (!score || score.strokes === null) return html`<span class="hidden">no score</span>`;
  const { word, mark } = scoreMark(score.strokes, par);
  return html`<b class="${mark}">${score.strokes}</b><span class="hidden"> ${word}</span>`;
}

/** A dot for each stroke received on the hole; a plus handicap gives them back. */
function dots(received: number | null): Html | null {
  if (received === null || received === 0) return null;
  const count = Math.abs(received);
  const words = `${count} ${count === 1 ? 'stroke' : 'strokes'} ${received > 0 ? 'received' : 'given'}, `;
  const sign = received > 0 ? '•' : '◦';
  return html`<i aria-hidden="true">${sign.repeat(count)}</i><span class="hidden">${words}</span>`;
}

function strokesSum(
  { sum, holes }: { sum: string; holes: number[] },
  player: PlayerAnswer,
  scores: Map<number, Score>,
): Html {
  const total =
    sum === 'Total' ? player.strokes : sumOf(holes.map((hole) => scores.get(hole)?.strokes));
  const toPar =
    sum === 'Total' && player.toPar !== null ? html`<small>${overPar(player.toPar)}</small>` : null;
  return html`<td class="sum"><b>${total ?? '–'}</b>${toPar}</td>`;
}

function overPar(toPar: number): string {
  if (toPar === 0) return 'level';
  return toPar > 0 ? `+${toPar}` : `−${-toPar}`;
}
