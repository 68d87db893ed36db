import type { PlayerAnswer, RoundAnswer } from '../../rounds/round-answer.ts';

/** What stands on the card for a player; who gave no name is counted. */
export function playerName(player: PlayerAnswer, { players }: RoundAnswer): string {
  return player.name ?? `Player ${players.indexOf(player) + 1}`;
}
