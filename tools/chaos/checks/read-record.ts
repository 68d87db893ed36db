import { query, type World } from '../world.ts';

export interface LogEvent {
  id: string;
  eventId: string;
  type: string;
  roundId: string;
  data: Record<string, unknown> & { roundVersion: number };
}

export interface RoundRow {
  id: string;
  version: number;
  state: string;
  ownerId: string;
  courseId: string;
  holes: '18' | 'front9' | 'back9';
  playedOn: string;
  startedAt: string;
}

export interface PlayerRow {
  id: string;
  roundId: string;
  userId: string | null;
  pars: number[];
  strokeIndexes: number[];
  lengths: number[];
  ratingTenths: number | null;
  slope: number | null;
  par: number | null;
  playingHandicap: number | null;
}

export interface ScoreRow {
  playerId: string;
  hole: number;
  strokes: number | null;
  pickedUp: boolean;
  putts: number | null;
  fairway: string | null;
  penalties: number | null;
  sand: boolean | null;
  version: number;
}

/** All that round has recorded, read past it. */
export interface ClubRecord {
  epoch: string;
  /** In order of their place in the log. */
  events: LogEvent[];
  rounds: RoundRow[];
  players: PlayerRow[];
  scores: ScoreRow[];
}

const EVENTS = `SELECT id, event_id AS "eventId", type, aggregate_id AS "roundId", data
  FROM event WHERE starts_with(type, 'golf.round.') ORDER BY id`;
const ROUNDS = `SELECT id, version, state, owner_id AS "ownerId", course_id AS "courseId", holes,
  played_on::text AS "playedOn",
  to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "startedAt" FROM round`;
const PLAYERS = `SELECT id, round_id AS "roundId", user_id AS "userId", pars, lengths,
  stroke_indexes AS "strokeIndexes", course_rating_tenths AS "ratingTenths", slope, par,
  playing_handicap AS "playingHandicap" FROM round_player WHERE left_at IS NULL`;
const SCORES = `SELECT player_id AS "playerId", hole, strokes, picked_up AS "pickedUp", putts,
  fairway, penalties, sand, version FROM hole_score`;

export async function readRecord(world: World): Promise<ClubRecord> {
  const [epoch] = await query<{ epoch: string }>(world, 'round', 'SELECT epoch FROM log_epoch');
  return {
    epoch: epoch!.epoch,
    events: await query(world, 'round', EVENTS),
    rounds: await query(world, 'round', ROUNDS),
    players: await query(world, 'round', PLAYERS),
    scores: await query(world, 'round', SCORES),
  };
}
