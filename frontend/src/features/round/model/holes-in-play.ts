import type { HolesInPlay } from '../../../lib/api/schema.ts';

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The numbers of the holes that are played, in card order. */
export function holesInPlay(holes: HolesInPlay): number[] {
  if (holes === 'front9') return range(1, 9);
  if (holes === 'back9') return range(10, 18);
  return range(1, 18);
}
