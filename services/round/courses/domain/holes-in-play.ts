/** Which holes a round is over; on a card of nine 18 holes are that nine twice. */
export type RoundHoles = '18' | 'front9' | 'back9';

export const ROUND_HOLES: readonly RoundHoles[] = ['18', 'front9', 'back9'];

/** The numbers of the holes in play, in order. */
export function holesInPlay(holes: RoundHoles): number[] {
  const first = holes === 'back9' ? 10 : 1;
  const count = holes === '18' ? 18 : 9;
  return Array.from({ length: count }, (_, index) => first + index);
}

/** The place, from 0, of a hole on a card of 9 or 18 holes: one of nine goes round again at the tenth. */
export function placeOnCard(hole: number, holesOnCard: number): number {
  return (hole - 1) % holesOnCard;
}

/** What a card of 9 or 18 holes can be played over. */
export function playableHoles(holesOnCard: number): RoundHoles[] {
  return holesOnCard === 9 ? ['18', 'front9'] : [...ROUND_HOLES];
}
