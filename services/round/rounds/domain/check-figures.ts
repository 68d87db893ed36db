import type { FigureFault } from '../../courses/domain/play-faults.ts';
import type { HoleScore } from './hole-score.ts';

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
