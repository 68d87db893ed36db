import { isDeepStrictEqual } from 'node:util';

type Fields = Record<string, unknown>;

/** What the gateway needs to know of a round; whatever else is in it is passed on as it is. */
export interface LiveRound extends Fields {
  id: string;
  version: number;
  ownerId: string;
  markerId: string | null;
  players: LivePlayer[];
}

/** A player on the card; rows of `scores` are never taken away, only cleared. */
export interface LivePlayer extends Fields {
  id: string;
  userId: string | null;
  scores: LiveScore[];
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
export function changeBetween(before: LiveRound, after: LiveRound): RoundChange {
  const { version, players, ...fields } = after;
  const known = new Map(before.players.map((player) => [player.id, player]));
  return {
    version,
    round: changedFields(before, fields),
    players: players.flatMap((player) => changeOfPlayer(known.get(player.id), player)),
    playerIds: players.map(({ id }) => id),
  };
}

/** The users that a round admits: its owner, its marker and its players. */
export function usersOf({ ownerId, markerId, players }: LiveRound): Set<string> {
  const users = [ownerId, markerId, ...players.map(({ userId }) => userId)];
  return new Set(users.filter((user) => user !== null));
}

function changeOfPlayer(before: LivePlayer | undefined, after: LivePlayer): PlayerChange[] {
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
