import type { CountedRound, Mark } from '../domain/counted-round.ts';
import type { RoundHoles } from '../domain/round-event.ts';

/**
 * A member's counted round, a letter a mark:
 * `playedOn|startedAt|round|player|course|holes|strokes|toPar|net|points|marks|week|own`, own 1 on a course that the club does not keep.
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
  const [playedOn, startedAt, roundId, playerId, courseId, holes, ...rest] = row.split('|');
  const [strokes, toPar, net, points, marks = '', week] = rest;
  const of = { roundId: roundId!, playerId: playerId!, courseId: courseId! };
  return {
    ...of,
    playedOn: playedOn!,
    startedAt: startedAt!,
    holes: holes as RoundHoles,
    strokes: numberOf(strokes),
    toPar: numberOf(toPar),
    net: numberOf(net),
    points: numberOf(points),
    marks: [...marks].map((letter) => MARK_LETTERS[letter]!),
    week: week!,
  };
}

function numberOf(text: string | undefined): number | null {
  return text ? Number(text) : null;
}
