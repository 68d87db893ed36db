import type { RoundView } from '../../client/api.ts';
import { differences } from './differences.ts';
import { expectedRound } from './expected-round.ts';
import type { ReckonedCard } from './reckon-season.ts';
import type { ShownRounds } from './shown-rounds.ts';

/** A card with what the club shows of its round; no round where it was not played. */
export interface RoundReview {
  reckoned: ReckonedCard;
  round?: RoundView;
  differences: string[];
}

/** Compares each card with what the club shows of it. */
export function reviewRounds(season: ReckonedCard[], shown: ShownRounds): RoundReview[] {
  return season.map((reckoned) => {
    const { file, line } = reckoned.card;
    const review = reviewRound(reckoned, shown.get(reckoned.roundId));
    return { ...review, differences: review.differences.map((text) => `${file}:${line} ${text}`) };
  });
}

function reviewRound(reckoned: ReckonedCard, round: RoundView | string | undefined): RoundReview {
  if (round === undefined) return { reckoned, differences: ['was not played'] };
  if (typeof round === 'string') return { reckoned, differences: [round] };
  return { reckoned, round, differences: differences(expectedRound(reckoned), round) };
}
