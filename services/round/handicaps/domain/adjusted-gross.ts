import { holesInPlay } from '../../courses/domain/holes-in-play.ts';
import { strokesReceived } from './strokes-received.ts';
import { holesPlayed, PICKED_UP, type RecordScore } from './record-score.ts';

/** A hole that counts other than it was written down; `from` is null when it was picked up. */
export interface HoleAdjustment {
  hole: number;
  from: number | null;
  to: number;
  rule: string;
}

export interface AdjustedScore {
  adjustedGross: number;
  adjustments: HoleAdjustment[];
}

type Played = Pick<RecordScore, 'holes' | 'pars' | 'strokeIndexes' | 'strokes' | 'total'>;

const MOST_OVER_PAR = 5;
const EXTRA_OF_NET_DOUBLE_BOGEY = 2;
const HIGHEST_ORDINARY_COURSE_HANDICAP = 54;

/**
 * The adjusted gross score of the holes played: each counts at most net double bogey (par + 5 before
 * there is an index). A total alone is taken as it is.
 * @param courseHandicap unrestricted and whole; null without an index
 * @source World Handicap System, Rules 3.1 and 3.3
 */
export function adjustGross(score: Played, courseHandicap: number | null): AdjustedScore {
  if (score.total !== null) return { adjustedGross: score.total, adjustments: [] };
  const received =
    courseHandicap === null ? null : strokesReceived(courseHandicap, score.strokeIndexes);
  const numbers = holesInPlay(score.holes);
  const adjustments: HoleAdjustment[] = [];
  let adjustedGross = 0;
  for (const place of holesPlayed(score)) {
    const strokes = score.strokes[place]!;
    const par = score.pars[place]!;
    const counted = countHole(strokes, par, received?.[place] ?? null, courseHandicap);
    adjustedGross += counted.to;
    if (counted.to !== strokes) {
      adjustments.push({
        hole: numbers[place]!,
        from: strokes > 0 ? strokes : null,
        ...counted,
      });
    }
  }
  return { adjustedGross, adjustments };
}

function countHole(
  strokes: number,
  par: number,
  received: number | null,
  courseHandicap: number | null,
): { to: number; rule: string } {
  const cap = holeCap(par, received, courseHandicap);
  if (strokes === PICKED_UP) return { to: cap, rule: '3.3' };
  return { to: Math.min(strokes, cap), rule: received === null ? '3.1a' : '3.1b' };
}

/** The most that a hole can count: one stroke at least, however many are given back. */
export function holeCap(
  par: number,
  received: number | null,
  courseHandicap: number | null,
): number {
  if (received === null || courseHandicap === null) return par + MOST_OVER_PAR;
  const isBeyond = courseHandicap > HIGHEST_ORDINARY_COURSE_HANDICAP && received >= 4;
  return isBeyond ? par + MOST_OVER_PAR : Math.max(1, par + EXTRA_OF_NET_DOUBLE_BOGEY + received);
}
