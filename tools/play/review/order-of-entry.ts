import { compareText } from '../../oracle/round.ts';
import { roundIdOf, type Scorecard } from '../cards/scorecard.ts';
import type { ShownRounds } from './shown-rounds.ts';

/** A card, and when the club says that it was started. */
export interface EnteredCard {
  card: Scorecard;
  startedAt: string;
}

/** Behind all that was entered. */
const NEVER = '~';

/**
 * The cards in the order in which they were entered, which is that of the files unless an earlier run
 * played some of them: what index a player had on a card hangs on it.
 */
export function orderOfEntry(cards: Scorecard[], shown: ShownRounds): EnteredCard[] {
  const entered = cards.map((card) => {
    const round = shown.get(roundIdOf(card));
    return { card, startedAt: typeof round === 'object' ? round.startedAt : NEVER };
  });
  return entered.toSorted((a, b) => compareText(a.startedAt, b.startedAt));
}
