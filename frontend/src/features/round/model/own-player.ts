import { tokens } from '../../../lib/api/client.ts';
import type { RoundDetail } from '../../../lib/api/schema.ts';

/** The reader's own card in a round; the first one where the reader does not play. */
export function ownPlayer({ players }: RoundDetail): RoundDetail['players'][number] {
  const userId = tokens.userId();
  return players.find((player) => player.userId === userId) ?? players[0]!;
}
