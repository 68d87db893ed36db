import type { FieldCode } from '@golfroundpro/shared/http/field-codes.ts';
import type { Fault } from './fault.ts';
import { holesInPlay, type RoundHoles } from './holes-in-play.ts';
import { isAhead } from './is-ahead.ts';

/** Figures that cannot be right together: which one is asked back, and a code that never changes. */
export type FigureFault = Fault<FieldCode>;

/** Nobody has played less than two strokes a hole over a round; more than fifteen is a slip of the pen. */
const FEWEST_A_HOLE = 2;
const MOST_A_HOLE = 15;

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
