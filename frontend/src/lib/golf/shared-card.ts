import type { RoundDetail } from '../api/schema.ts';
import { dayWords } from '../dates.ts';
import type { Words } from '../words/define-words.ts';
import { clubCells } from './club-cells.ts';
import { inPlayWords } from './holes-choices.ts';
import { playerName } from './player-name.ts';
import type { StripCell } from './strip.ts';
import type { en } from './words/en.ts';

/** What the picture of a card shows; of the players nothing but what the card says. */
export interface SharedCard {
  title: string;
  subtitle: string;
  players: { name: string; cells: StripCell[] }[];
}

/** A round as others are shown it: as the club has it, and nobody is "You". */
export function sharedCard(round: RoundDetail, words: Words<typeof en>): SharedCard {
  return {
    title: round.courseName,
    subtitle: `${dayWords(round.playedOn)} · ${inPlayWords(round, words)}`,
    players: round.players.map((player, seat) => ({
      name: playerName(player, seat, words, undefined),
      cells: clubCells(player),
    })),
  };
}
