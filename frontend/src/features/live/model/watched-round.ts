import type { RoundDetail, SharedRound } from '../../../lib/api/schema.ts';
import type { StripCell } from '../../../lib/golf/strip.ts';

/** A round as it is watched: what a share link shows, which a player sees too. */
export type WatchedRound = Omit<SharedRound, 'players'> & { players: WatchedPlayer[] };
export type WatchedPlayer = SharedRound['players'][number] &
  Partial<Pick<RoundDetail['players'][number], 'userId'>>;

/** What a live stream says of a round that has changed. */
export interface RoundChange {
  version: number;
  round: Partial<WatchedRound>;
  players: (Pick<WatchedPlayer, 'id' | 'scores'> & Partial<WatchedPlayer>)[];
  /** All players by seat: who is missing has left. */
  playerIds: string[];
}

/** The round after a change; changed holes take the place of those before. */
export function mergeChange(round: WatchedRound, change: RoundChange): WatchedRound {
  const before = new Map(round.players.map((player) => [player.id, player]));
  const changed = new Map(change.players.map((player) => [player.id, player]));
  const players = change.playerIds.map((id) => mergePlayer(before.get(id), changed.get(id)));
  return { ...round, ...change.round, version: change.version, players };
}

function mergePlayer(
  before: WatchedPlayer | undefined,
  after: RoundChange['players'][number] | undefined,
): WatchedPlayer {
  const scores = [...(before?.scores ?? []), ...(after?.scores ?? [])];
  const byHole = new Map(scores.map((score) => [score.hole, score]));
  const sorted = [...byHole.values()].sort((one, other) => one.hole - other.hole);
  return { ...before, ...after, scores: sorted } as WatchedPlayer;
}

/** The holes whose score differs from what was seen before. */
export function changedHoles(before: StripCell[], after: StripCell[]): StripCell[] {
  const seen = new Map(before.map((cell) => [cell.hole, cell]));
  return after.filter((cell) => {
    const was = seen.get(cell.hole);
    return was && (was.strokes !== cell.strokes || was.pickedUp !== cell.pickedUp);
  });
}
