import { strokesReceived } from './handicap/course-handicap.ts';
import type { CardHole, HoleResult, PlayerRound } from './round.ts';

/** Par 4 on every hole, the stroke indexes in the order of the holes. */
export function cardOf(holes: PlayerRound['holes']): CardHole[] {
  const first = holes === 'back9' ? 10 : 1;
  return Array.from({ length: holes === '18' ? 18 : 9 }, (_, at) => {
    return { hole: first + at, par: 4, strokeIndex: first + at, length: 350 };
  });
}

/** A hole with nothing noted but its strokes. */
export function resultOf(hole: number, strokes: number | 'X'): HoleResult {
  const details = { putts: null, fairway: null, penalties: null, sand: null };
  return strokes === 'X'
    ? { hole, strokes: null, pickedUp: true, ...details }
    : { hole, strokes, pickedUp: false, ...details };
}

interface RoundChange extends Partial<Omit<PlayerRound, 'results'>> {
  /** Strokes where they are not 4: X picked up, null not played. */
  strokes?: Record<number, number | 'X' | null>;
  /** What was noted on a hole besides. */
  details?: Record<number, Partial<HoleResult>>;
}

/** A round of fours that counts, by a tee rated 72.0 / 113, without a playing handicap. */
export function playerRound({ strokes = {}, details = {}, ...change }: RoundChange): PlayerRound {
  const { holes = '18', total = null, playingHandicap = null } = change;
  const card = cardOf(holes);
  const results = card.flatMap(({ hole }) => {
    const own = hole in strokes ? strokes[hole] : 4;
    return own === null || own === undefined || total !== null
      ? []
      : [{ ...resultOf(hole, own), ...details[hole] }];
  });
  return {
    ...{
      roundId: 'r',
      playerId: 'p',
      userId: 'u',
      courseId: 'c',
      ofClub: true,
      playedOn: '2026-05-01',
    },
    startedAt: '',
    ...{ holes, counts: true, card, results, total, pcc: 0 },
    received: playingHandicap === null ? null : strokesReceived(playingHandicap, card),
    playingHandicap,
    rating: { ratingTenths: holes === '18' ? 720 : 360, slope: 113, par: card.length * 4 },
    ...change,
  };
}
