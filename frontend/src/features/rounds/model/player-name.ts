import type { RoundDetail } from '../../../lib/api/schema.ts';

/** What a player is called on a card; an account that was erased has no name left. */
export function playerName(
  { name }: RoundDetail['players'][number],
  at: number,
  words: { player: (seat: number) => string },
): string {
  return name ?? words.player(at + 1);
}
