import type { RoundDetail } from '../../../lib/api/schema.ts';
import type { CellState, StripCell } from '../../../lib/golf/strip.ts';
import { isScored, type HoleEntry } from './hole-entry.ts';
import type { ShownHole } from './shown-hole.ts';

export type Player = RoundDetail['players'][number];
/** A hole as a player's own card has it: from which tee, with how many strokes received. */
export type PlayedHole = Player['card'][number];

/** A hole of one player. */
export interface Stop {
  playerId: string;
  hole: number;
}

const STATES: Record<ShownHole['state'], CellState> = {
  empty: 'empty',
  local: 'phone',
  sent: 'sent',
  conflict: 'conflict',
  refused: 'refused',
};

/** A player's card as a strip. */
export function stripOf(player: Player, shown: (hole: number) => ShownHole): StripCell[] {
  return player.card.map(({ hole, par }) => {
    const { entry, state } = shown(hole);
    const { strokes, pickedUp } = entry;
    return { hole, par, strokes, pickedUp, state: STATES[state] };
  });
}

/** Owner and marker write every card, a member their own. */
export function mayWrite(round: RoundDetail, player: Player, userId: string | undefined): boolean {
  return [round.ownerId, round.markerId, player.userId].some(
    (one) => one !== null && one === userId,
  );
}

/** The reader's own card in a round; the first one where the reader does not play. */
export function ownPlayer({ players }: RoundDetail, userId: string | undefined): Player {
  return players.find((player) => player.userId === userId) ?? players[0]!;
}

/** Whether there is nothing left to tap: the score, and the putts where they are tracked. */
export function isComplete(entry: HoleEntry, tracksPutts: boolean): boolean {
  if (!isScored(entry)) return false;
  return entry.pickedUp || !tracksPutts || entry.putts !== null;
}

/**
 * Where to go when a hole of a player is complete: to the next player who has not all of it yet, then
 * to the next hole; undefined after the last.
 * @param players those whose cards one writes, in the order of their seats
 */
export function nextStop(
  players: Player[],
  from: Stop,
  isDone: (stop: Stop) => boolean,
): Stop | undefined {
  const seat = players.findIndex(({ id }) => id === from.playerId);
  const others = [...players.slice(seat + 1), ...players.slice(0, Math.max(seat, 0))];
  const onHole = others
    .map(({ id }) => ({ playerId: id, hole: from.hole }))
    .find((stop) => !isDone(stop));
  if (onHole) return onHole;
  const holes = players[0]?.card.map(({ hole }) => hole) ?? [];
  const hole = holes[holes.indexOf(from.hole) + 1];
  if (hole === undefined) return undefined;
  const stops = players.map(({ id }) => ({ playerId: id, hole }));
  return stops.find((stop) => !isDone(stop)) ?? stops[0];
}

/** The holes on which the phone and the club have not the same score of a player. */
export function differingHoles(player: Player, onPhone: (hole: number) => HoleEntry): number[] {
  return player.card
    .map(({ hole }) => hole)
    .filter((hole) => {
      const mine = onPhone(hole);
      const theirs = player.scores.find((one) => one.hole === hole);
      return (
        mine.strokes !== (theirs?.strokes ?? null) || mine.pickedUp !== (theirs?.pickedUp ?? false)
      );
    });
}
