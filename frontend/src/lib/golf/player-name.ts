import type { Words } from '../words/define-words.ts';
import type { en } from './words/en.ts';

/**
 * What a player is called on a card. Who gave no name, or was erased, is "You" to themselves and the player of
 * their seat to the others.
 * @param seat from 0
 * @param reader the user who reads it
 */
export function playerName(
  { name, userId }: { name: string | null; userId?: string | null },
  seat: number,
  words: Words<typeof en>,
  reader: string | undefined,
): string {
  if (name !== null) return name;
  const isReader = typeof userId === 'string' && userId === reader;
  return isReader ? words.you : words.player(seat + 1);
}
