import type { RoundView } from '../../client/api.ts';
import { GatewayError } from '../../client/gateway-error.ts';
import { readRound } from '../account.ts';
import { roundIdOf, type Scorecard } from '../cards/scorecard.ts';
import type { Session } from '../session.ts';

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

function asText(error: unknown): string {
  if (!(error instanceof GatewayError)) throw error;
  return error.message;
}
