import type { NewRound } from '../../../lib/api/schema.ts';
import { readIndex } from '../../../lib/golf/index-text.ts';

/** Somebody else on the card: a guest by name, or a member by their player code. */
export interface OtherPlayer {
  /** For the form alone. */
  key: number;
  kind: 'guest' | 'member';
  name: string;
  index: string;
  code: string;
}

type Seat = NonNullable<NewRound['players']>[number];
type Common = Pick<Seat, 'teeId' | 'gender'>;

/** The player as the API takes them, on the same tee as who starts the round. */
export function toSeat(player: OtherPlayer, common: Common): Seat {
  if (player.kind === 'member') return { userId: player.code.trim(), ...common };
  const handicapIndex = readIndex(player.index) ?? null;
  const seat = { name: player.name.trim(), ...common };
  return handicapIndex === null ? seat : { ...seat, handicapIndex };
}
