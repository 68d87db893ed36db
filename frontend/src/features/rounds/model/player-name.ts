import { tokens } from '../../../lib/api/client.ts';
import type { RoundDetail } from '../../../lib/api/schema.ts';

/** What a player is called on a card: who reads it is "You" where they gave no name. */
export function playerName(
  { name, userId }: RoundDetail['players'][number],
  at: number,
  words: { player: (seat: number) => string; you: string },
): string {
  if (name !== null) return name;
  return userId !== null && userId === tokens.userId() ? words.you : words.player(at + 1);
}
