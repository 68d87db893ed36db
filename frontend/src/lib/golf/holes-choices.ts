import type { HolesInPlay } from '../api/schema.ts';
import type { Words } from '../words/define-words.ts';
import type { en } from './words/en.ts';

/** Which holes are played, in words; a course of nine has no front and no back. */
export function inPlayWords(
  { holes, holesOnCard }: { holes: HolesInPlay; holesOnCard: number },
  words: Words<typeof en>,
): string {
  if (holesOnCard !== 9) return words.inPlay[holes];
  return holes === '18' ? words.nineTwice : words.nineOnce;
}

const IN_PLAY: HolesInPlay[] = ['18', 'front9', 'back9'];

/** What a course of 18 or of nine holes can be played over; nine are played once or twice. */
export function holesChoices(
  holesOnCard: number,
  words: Words<typeof en>,
): { value: HolesInPlay; label: string }[] {
  if (holesOnCard === 9) {
    return [
      { value: '18', label: words.nineTwice },
      { value: 'front9', label: words.nineOnce },
    ];
  }
  return IN_PLAY.map((value) => ({ value, label: words.inPlay[value] }));
}
