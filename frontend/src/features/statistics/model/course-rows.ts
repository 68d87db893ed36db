import type { ClubFigures } from '../../../lib/api/schema.ts';
import { averageToPar, countWords } from '../../../lib/numbers.ts';
import type { FigureRow } from './figure-rows.ts';

/** The club's courses from the hardest on; the bar is strokes over par beside the hardest's. */
export function courseRows(
  courses: ClubFigures['courses'],
  nameOf: (courseId: string) => string,
  none: string,
): FigureRow[] {
  const most = Math.max(...courses.map(({ toPar }) => toPar.value ?? 0));
  return courses.map(({ courseId, rounds, toPar: { value, n } }) => ({
    key: courseId,
    name: nameOf(courseId),
    cells: [value === null ? none : averageToPar(value), countWords(n), countWords(rounds)],
    share: value === null || most <= 0 ? undefined : Math.max(0, value) / most,
  }));
}
