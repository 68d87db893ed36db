import type { HolesInPlay, Rating, Tee } from '../../../lib/api/schema.ts';

/** Metres of the holes that are played; a tee of nine holes is played twice for 18. */
export function teeLength(tee: Tee, holes: HolesInPlay): number {
  const from = holes === 'back9' ? 9 : 0;
  const to = holes === 'front9' ? 9 : 18;
  const lengths = tee.lengths.length === 9 ? [...tee.lengths, ...tee.lengths] : tee.lengths;
  return lengths.slice(from, to).reduce((sum, metres) => sum + metres, 0);
}

/** "5,412 m · men 69.4 / 124": length, then course rating and slope per gender where there are any. */
export function teeWords(tee: Tee, holes: HolesInPlay): string {
  const ratings = tee.ratings.filter((rating) => rating.holes === holes).map(ratingWords);
  const length = `${teeLength(tee, holes).toLocaleString('en-GB')} m`;
  return [length, ...(ratings.length > 0 ? ratings : ['not rated'])].join(' · ');
}

function ratingWords(rating: Rating): string {
  return `${rating.gender} ${rating.courseRating.toFixed(1)} / ${rating.slope}`;
}
