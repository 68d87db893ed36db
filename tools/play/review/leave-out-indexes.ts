import type { RoundReview } from './review-rounds.ts';

/** What follows from the index that a player had when the card was begun. */
const FROM_INDEX = /\b(handicapIndex|courseHandicap|playingHandicap|received|net|points) is /;

/**
 * Leaves out what the files cannot settle: the index on the card of a player who also has rounds in
 * no file, and the net scores and points from it.
 * @param elsewhere e-mails of members with such rounds
 */
export function leaveOutIndexes(review: RoundReview, elsewhere: Set<string>): RoundReview {
  const { players } = review.reckoned.card;
  if (!players.some(({ email }) => email !== null && elsewhere.has(email))) return review;
  return { ...review, differences: review.differences.filter((text) => !FROM_INDEX.test(text)) };
}
