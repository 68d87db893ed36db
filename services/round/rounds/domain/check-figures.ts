import type { Fault } from '../../courses/domain/fault.ts';
import { holesInPlay, type RoundHoles } from '../../courses/domain/holes-in-play.ts';
import { isAhead } from '../../courses/domain/local-date.ts';
import type { HoleScore } from './hole-score.ts';

/** Figures that cannot be right together: which one is asked back, and a code that never changes. */
export interface FigureFault extends Fault {
  code: string;
}

/** Nobody has played less than two strokes a hole over a round; more than fifteen is a slip of the pen. */
const FEWEST_A_HOLE = 2;
const MOST_A_HOLE = 15;

/**
 * What of a hole cannot be: at least one of its strokes is neither a putt nor a penalty, so that a
 * hole-in-one has none of either. A hole that was picked up has no strokes to go by.
 */
export function scoreFault({
  strokes,
  putts,
  penalties,
}: Partial<Pick<HoleScore, 'strokes' | 'putts' | 'penalties'>>): FigureFault | undefined {
  if (typeof strokes !== 'number') return undefined;
  const lost = penalties ?? 0;
  if (lost >= strokes) {
    const message = `must be fewer than the strokes (${strokes}), which they are among`;
    return { field: 'penalties', code: 'penalties_exceed_strokes', message };
  }
  const most = strokes - 1 - lost;
  if ((putts ?? 0) <= most) return undefined;
  const message = `cannot be more than ${most}: one of ${strokes} strokes is no putt, nor is a penalty`;
  return { field: 'putts', code: 'putts_exceed_strokes', message };
}

/** Whether anybody plays a round in so many strokes. */
export function totalFault(strokes: number, holes: RoundHoles): FigureFault | undefined {
  const count = holesInPlay(holes).length;
  const [fewest, most] = [count * FEWEST_A_HOLE, count * MOST_A_HOLE];
  if (strokes >= fewest && strokes <= most) return undefined;
  const message = `must be ${fewest} to ${most}, the strokes of ${count} holes`;
  return { field: 'strokes', code: 'total_implausible', message };
}

/** Whether a day of play lies ahead of where the course is; a day's grace for calendars that are ahead. */
export function dayFault(playedOn: string, now: Date, timeZone: string): FigureFault | undefined {
  if (!isAhead(playedOn, now, timeZone)) return undefined;
  return { field: 'playedOn', code: 'day_ahead', message: 'must not lie ahead' };
}
