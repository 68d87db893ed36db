import { isDeepStrictEqual } from 'node:util';

type Fields = Record<string, unknown>;

/** What of a round changes are told of; whatever else is in it is passed on as it is. */
export interface LiveView extends Fields {
  id: string;
  version: number;
  players: ViewedPlayer[];
}

/** A round with those whom it admits. */
export interface LiveRound extends LiveView {
  ownerId: string;
  markerId: string | null;
  players: LivePlayer[];
}

/** A player on the card; rows of `scores` are never taken away, only cleared. */
export interface ViewedPlayer extends Fields {
  id: string;
  scores: LiveScore[];
}

/** A player with whose card it is. */
export interface LivePlayer extends ViewedPlayer {
  userId: string | null;
  /** A member who has yet to accept the card. */
  invitedId?: string | null;
}

interface LiveScore extends Fields {
  hole: number;
}

/** What turns one version of a round into a later one. */
export interface RoundChange {
  version: number;
  /** The fields of the round itself that changed. */
  round: Fields;
  /** The players that changed: their changed fields, and their changed holes as a whole. */
  players: PlayerChange[];
  /** All players by seat: who is missing has left. */
  playerIds: string[];
}

interface PlayerChange extends Fields {
  id: string;
  scores: LiveScore[];
}

/** What changed from one version of a round to a later one; several versions may lie between. */
export function changeBetween(before: LiveView, after: LiveView): RoundChange {
  const { version, players, ...fields } = after;
  const known = new Map(before.players.map((player) => [player.id, player]));
  return {
    version,
    round: changedFields(before, fields),
    players: players.flatMap((player) => changeOfPlayer(known.get(player.id), player)),
    playerIds: players.map(({ id }) => id),
  };
}

/** The users that a round admits: its owner, its marker, its players and those asked to be. */
export function usersOf({ ownerId, markerId, players }: LiveRound): Set<string> {
  const users = [ownerId, markerId, ...players.flatMap((one) => [one.userId, one.invitedId])];
  return new Set(users.filter((user) => typeof user === 'string'));
}

function changeOfPlayer(before: ViewedPlayer | undefined, after: ViewedPlayer): PlayerChange[] {
  if (!before) return [after];
  const { id, scores, ...fields } = after;
  const known = new Map(before.scores.map((score) => [score.hole, score]));
  const changed = changedFields(before, fields);
  const holes = scores.filter((score) => !isDeepStrictEqual(known.get(score.hole), score));
  if (holes.length === 0 && Object.keys(changed).length === 0) return [];
  return [{ ...changed, id, scores: holes }];
}

function changedFields(before: Fields, after: Fields): Fields {
  const changed = Object.entries(after).filter(
    ([name, value]) => !isDeepStrictEqual(before[name], value),
  );
  return Object.fromEntries(changed);
}
