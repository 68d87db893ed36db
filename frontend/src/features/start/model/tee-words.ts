import type { HolesInPlay, Rating, Tee } from '../../../lib/api/schema.ts';
import { distanceWords, tenthWords } from '../../../lib/numbers.ts';
import type { Words } from '../../../lib/words/define-words.ts';
import type { en } from '../words/en.ts';

type StartWords = Words<typeof en>;

/** Metres of the holes that are played; a tee of nine holes is played twice for 18. */
export function teeLength(tee: Tee, holes: HolesInPlay): number {
  const from = holes === 'back9' ? 9 : 0;
  const to = holes === 'front9' ? 9 : 18;
  const lengths = tee.lengths.length === 9 ? [...tee.lengths, ...tee.lengths] : tee.lengths;
  return lengths.slice(from, to).reduce((sum, metres) => sum + metres, 0);
}

/** "5,412 m · Men 69.4 / 124": length, then course rating and slope per gender where there are any. */
export function teeWords(tee: Tee, holes: HolesInPlay, words: StartWords): string {
  const ratingWords = ({ gender, courseRating, slope }: Rating) =>
    `${words.genders[gender]} ${tenthWords(courseRating)} / ${slope}`;
  const ratings = tee.ratings.filter((rating) => rating.holes === holes).map(ratingWords);
  const metres = teeLength(tee, holes);
  const length = metres > 0 ? [distanceWords(metres)] : [];
  return [...length, ...(ratings.length > 0 ? ratings : [words.notRated])].join(' · ');
}
