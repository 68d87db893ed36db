import type { CountedRound, Mark } from '../domain/counted-round.ts';
import type { RoundHoles } from '../domain/round-event.ts';

/**
 * A row is a member's counted round as text:
 * `playedOn|round|player|course|holes|strokes|toPar|net|points|marks|week`, a letter a mark.
 */
export const MARK_LETTERS: Record<string, Mark> = {
  b: 'birdie',
  e: 'eagle',
  l: 'albatross',
  a: 'ace',
  s: 'birdieStreak',
  p: 'parStreak',
  f: 'bogeyFree',
  t: 'noThreePutts',
};

/** The round that a row stands for. */
export function readRow(row: string): CountedRound {
  const [playedOn, roundId, playerId, courseId, holes, strokes, toPar, net, points, marks, week] =
    row.split('|');
  return {
    roundId: roundId!,
    playerId: playerId!,
    playedOn: playedOn!,
    courseId: courseId!,
    holes: holes as RoundHoles,
    strokes: numberOf(strokes),
    toPar: numberOf(toPar),
    net: numberOf(net),
    points: numberOf(points),
    marks: [...(marks ?? '')].map((letter) => MARK_LETTERS[letter]!),
    week: week!,
  };
}

function numberOf(text: string | undefined): number | null {
  return text ? Number(text) : null;
}
