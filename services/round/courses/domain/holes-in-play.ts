/** Which holes a round is over. */
export type RoundHoles = '18' | 'front9' | 'back9';

export const ROUND_HOLES: readonly RoundHoles[] = ['18', 'front9', 'back9'];

/** The numbers of the holes in play, in order. */
export function holesInPlay(holes: RoundHoles): number[] {
  const first = holes === 'back9' ? 10 : 1;
  const count = holes === '18' ? 18 : 9;
  return Array.from({ length: count }, (_, index) => first + index);
}
