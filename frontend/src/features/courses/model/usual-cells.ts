import type { CourseDetail, CourseFigures } from '../../../lib/api/schema.ts';
import type { StripCell } from '../../../lib/golf/strip.ts';

/** The card as it mostly turns out: each hole's average to the nearest stroke; nothing of it was sent. */
export function usualCells(
  course: Pick<CourseDetail, 'holes'>,
  holes: CourseFigures['holes'],
): StripCell[] {
  const byHole = new Map(holes.map((one) => [one.hole, one.strokes.value]));
  return course.holes.map(({ hole, par }) => {
    const average = byHole.get(hole) ?? null;
    const strokes = average === null ? null : Math.round(average);
    return { hole, par, strokes, pickedUp: false, state: 'empty' };
  });
}
