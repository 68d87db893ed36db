import type { Client } from 'pg';
import type { ClubRows, EventRow, PlayerRow, RoundRow, ScoreRow } from './club-rows.ts';
import { copyIn, type CopyValue } from './copy-in.ts';
import { ALLOWANCE } from './make-player.ts';

/** A table, and how its columns are filled from a row. */
type Columns<Row> = Record<string, (row: Row) => CopyValue>;

const FINISHED = 'finished';

const ROUND: Columns<RoundRow> = {
  id: (row) => row.id,
  version: (row) => row.version,
  state: () => FINISHED,
  owner_id: (row) => row.ownerId,
  course_id: (row) => row.courseId,
  card_version: (row) => row.cardVersion,
  holes: (row) => row.holes,
  played_on: (row) => row.playedOn,
  context: (row) => row.context,
  handicap_allowance: () => ALLOWANCE,
  started_at: (row) => timestamp(row.startedAt),
  finished_at: (row) => timestamp(row.finishedAt),
};

const PLAYER: Columns<PlayerRow> = {
  id: (row) => row.id,
  round_id: (row) => row.roundId,
  user_id: (row) => row.userId,
  name: (row) => row.name,
  tee_id: (row) => row.teeId,
  gender: (row) => row.gender,
  seat: (row) => row.seat,
  course_id: (row) => row.courseId,
  context: (row) => row.context,
  state: () => FINISHED,
  played_on: (row) => row.playedOn,
  started_at: (row) => timestamp(row.startedAt),
  pars: ({ card }) => array(card.map(({ par }) => par)),
  stroke_indexes: ({ card }) => array(card.map(({ strokeIndex }) => strokeIndex)),
  lengths: ({ card }) => array(card.map(({ length }) => length)),
  course_rating_tenths: ({ rating }) => rating && rating.courseRatingTenths,
  slope: ({ rating }) => rating && rating.slope,
  par: ({ rating }) => rating && rating.par,
  handicap_index_tenths: (row) => row.indexTenths,
  course_handicap: (row) => row.courseHandicap,
  playing_handicap: (row) => row.playingHandicap,
};

const SCORE: Columns<ScoreRow> = {
  player_id: (row) => row.playerId,
  hole: (row) => row.hole,
  strokes: (row) => row.strokes,
  picked_up: (row) => row.pickedUp,
  putts: (row) => row.putts,
  fairway: (row) => row.fairway,
  penalties: (row) => row.penalties,
  sand: (row) => row.sand,
  version: (row) => row.version,
  scored_by: (row) => row.scoredBy,
  scored_at: (row) => timestamp(row.scoredAt),
};

const EVENT: Columns<EventRow> = {
  event_id: (row) => row.eventId,
  type: (row) => row.type,
  aggregate_id: (row) => row.aggregateId,
  data: (row) => JSON.stringify(row.data),
  occurred_at: (row) => timestamp(row.occurredAt),
};

/** Writes rows in one transaction: all of them or none. Events take the next positions in order. */
export async function writeRows(client: Client, rows: ClubRows): Promise<void> {
  await client.query('BEGIN');
  try {
    await copyRows(client, 'round', ROUND, rows.rounds);
    await copyRows(client, 'round_player', PLAYER, rows.players);
    await copyRows(client, 'hole_score', SCORE, rows.scores);
    await copyRows(client, 'event', EVENT, rows.events);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function copyRows<Row>(client: Client, table: string, columns: Columns<Row>, rows: Row[]) {
  await copyIn(client, table, Object.keys(columns), valuesOf(Object.values(columns), rows));
}

function* valuesOf<Row>(makers: ((row: Row) => CopyValue)[], rows: Row[]): Generator<CopyValue[]> {
  for (const row of rows) yield makers.map((make) => make(row));
}

function timestamp(atMs: number): string {
  return new Date(atMs).toISOString();
}

function array(values: number[]): string {
  return `{${values.join()}}`;
}
