import type { RoundView } from '../../client/api.ts';
import { GatewayError } from '../../client/gateway-error.ts';
import { readRound } from '../account.ts';
import { differences } from './differences.ts';
import { expectedRound } from './expected-round.ts';
import type { ReckonedCard } from './reckon-season.ts';
import type { Session } from '../session.ts';

/** A card with what the club shows of its round; no round where it was not played. */
export interface RoundReview {
  reckoned: ReckonedCard;
  round?: RoundView;
  differences: string[];
}

/** Reads each card's round as its owner sees it and compares it with the card. */
export async function reviewRounds(
  season: ReckonedCard[],
  sessions: Map<string, Session>,
): Promise<RoundReview[]> {
  const reviews: RoundReview[] = [];
  for (const reckoned of season) {
    const { file, line, players } = reckoned.card;
    const session = sessions.get(players[0]?.email ?? '');
    const review = await reviewRound(reckoned, session);
    const found = review.differences.map((text) => `${file}:${line} ${text}`);
    reviews.push({ ...review, differences: found });
  }
  return reviews;
}

async function reviewRound(reckoned: ReckonedCard, session?: Session): Promise<RoundReview> {
  try {
    const round = session && (await readRound(session.api, reckoned.roundId));
    if (!round) return { reckoned, differences: ['was not played'] };
    return { reckoned, round, differences: differences(expectedRound(reckoned), round) };
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return { reckoned, differences: [error.message] };
  }
}
