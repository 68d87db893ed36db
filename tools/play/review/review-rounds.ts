import type { RoundView } from '../../client/api.ts';
import { GatewayError } from '../../client/gateway-error.ts';
import { readRound } from '../account.ts';
import { differences } from './differences.ts';
import { expectedRound } from './expected-round.ts';
import { roundIdOf, type Scorecard } from '../cards/scorecard.ts';
import type { ReckonedCard } from './reckon-season.ts';
import type { Session } from '../session.ts';

/** A card with what the club shows of its round; no round where it was not played. */
export interface RoundReview {
  reckoned: ReckonedCard;
  round?: RoundView;
  differences: string[];
}

/** What the club shows of rounds by their ids: undefined where it has none, a text where it fails. */
export type ShownRounds = Map<string, RoundView | string | undefined>;

/** Reads each card's round as its owner sees it. */
export async function readRounds(
  cards: Scorecard[],
  sessions: Map<string, Session>,
): Promise<ShownRounds> {
  const shown: ShownRounds = new Map();
  for (const card of cards) {
    const id = roundIdOf(card);
    const session = sessions.get(card.players[0]?.email ?? '');
    shown.set(id, session && (await readRound(session.api, id).catch(asText)));
  }
  return shown;
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

function asText(error: unknown): string {
  if (!(error instanceof GatewayError)) throw error;
  return error.message;
}
