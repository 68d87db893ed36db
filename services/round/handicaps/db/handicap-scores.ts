import type { ClientBase, Pool } from 'pg';
import { isoTime } from '../../db/iso-time.ts';
import type { RecordRow, RecordScore, ScoreResult } from '../domain/record-score.ts';

/** Where a score was made: on a course of the club's, or on one with these names. */
interface Place {
  courseId: string | null;
  awayCourse?: string | null;
  awayTee?: string | null;
}

/** A score to be posted: whose record it goes into, and where it was played. */
export type PostedScore = RecordScore & Place & { userId: string };

/** A row of the record as the database holds it. */
export type StoredRow = RecordRow & Place;

const POST = `
  INSERT INTO handicap_score (player_id, user_id, round_id, course_id, played_on, holes, pars,
    stroke_indexes, strokes, total, course_rating_tenths, slope, par, started_at, away_course,
    away_tee)
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS s ("playerId" uuid, "userId" uuid, "roundId" uuid,
    "courseId" uuid, "playedOn" date, holes text, pars smallint[], "strokeIndexes" smallint[],
    strokes smallint[], total smallint, "courseRatingTenths" smallint, slope smallint, par smallint,
    "startedAt" timestamptz(3), "awayCourse" text, "awayTee" text)
  ON CONFLICT (player_id) DO UPDATE SET
    (user_id, round_id, course_id, played_on, holes, pars, stroke_indexes, strokes, total,
      course_rating_tenths, slope, par, started_at, away_course, away_tee) =
    (excluded.user_id, excluded.round_id, excluded.course_id, excluded.played_on, excluded.holes,
      excluded.pars, excluded.stroke_indexes, excluded.strokes, excluded.total,
      excluded.course_rating_tenths, excluded.slope, excluded.par,
      excluded.started_at, excluded.away_course, excluded.away_tee)
    WHERE handicap_score.user_id = excluded.user_id`;

/** Posts scores into their records; one that is there already is replaced. */
export async function postScores(client: ClientBase, scores: PostedScore[]): Promise<void> {
  if (scores.length === 0) return;
  await client.query({ name: 'post-scores', text: POST, values: [JSON.stringify(scores)] });
}

/** Takes scores out of their records; unknown players do no harm. */
export async function withdrawScores(client: ClientBase, playerIds: string[]): Promise<void> {
  const text = 'DELETE FROM handicap_score WHERE player_id = ANY($1::uuid[])';
  await client.query({ name: 'withdraw-scores', text, values: [playerIds] });
}

/** The scores of a round that are in a record. */
export async function readPostedOfRound(
  client: ClientBase,
  roundId: string,
): Promise<{ playerId: string; userId: string }[]> {
  const text = `SELECT player_id AS "playerId", user_id AS "userId" FROM handicap_score
    WHERE round_id = $1`;
  const query = { name: 'posted-of-round', text, values: [roundId] };
  return (await client.query<{ playerId: string; userId: string }>(query)).rows;
}

/** The scores in a user's record that rounds stand behind. */
export async function readPostedOfUser(
  client: ClientBase,
  userId: string,
): Promise<{ playerId: string }[]> {
  const text = `SELECT player_id AS "playerId" FROM handicap_score
    WHERE user_id = $1 AND course_id IS NOT NULL`;
  const query = { name: 'posted-of-user', text, values: [userId] };
  return (await client.query<{ playerId: string }>(query)).rows;
}

/** The columns of a row; lists as one JSON value, which is read faster than arrays are. */
export const ROW_COLUMNS = `
  s.player_id AS "playerId", s.round_id AS "roundId", s.played_on::text AS "playedOn",
  ${isoTime('s.started_at')} AS "startedAt",
  s.course_id AS "courseId", s.away_course AS "awayCourse", s.away_tee AS "awayTee", s.holes,
  json_build_array(s.pars, s.stroke_indexes, s.strokes) AS lists, s.total,
  s.course_rating_tenths AS "courseRatingTenths", s.slope, s.par, s.accepted,
  s.index_in_effect_tenths AS "indexInEffectTenths", s.course_handicap AS "courseHandicap",
  s.adjusted_gross AS "adjustedGross", s.differential_tenths AS "differentialTenths",
  s.expected_from_tenths AS "expectedFromTenths", s.exceptional, s.reductions,
  s.index_after_tenths AS "indexAfterTenths"`;

/** A row as those columns give it. */
export type FlatRow = Omit<RecordScore, 'pars' | 'strokeIndexes' | 'strokes'> &
  ScoreResult &
  Place & {
    lists: [pars: number[], strokeIndexes: number[], strokes: number[]];
  };

/** A whole record with its stored results, in its order, and the playing conditions set by now. */
export async function readRecord(
  client: ClientBase,
  userId: string,
): Promise<(StoredRow & { storedPcc: number })[]> {
  const text = `SELECT ${ROW_COLUMNS}, s.pcc AS "storedPcc", coalesce(c.pcc, 0) AS pcc
    FROM handicap_score s
    LEFT JOIN playing_conditions c ON c.course_id = s.course_id AND c.played_on = s.played_on
    WHERE s.user_id = $1 ORDER BY s.played_on, s.started_at, s.round_id, s.player_id`;
  const query = { name: 'read-record', text, values: [userId] };
  const { rows } = await client.query<FlatRow & { storedPcc: number }>(query);
  return rows.map((row) => ({ ...toStoredRow(row), storedPcc: row.storedPcc }));
}

/** Puts a row that was read together. */
export function toStoredRow(row: FlatRow): StoredRow {
  const { playerId, roundId, playedOn, startedAt, courseId, holes, lists, total, pcc } = row;
  const { courseRatingTenths, slope, par, awayCourse, awayTee } = row;
  const [pars, strokeIndexes, strokes] = lists;
  const card = { holes, pars, strokeIndexes, strokes, total };
  const score = {
    playerId,
    roundId,
    playedOn,
    startedAt,
    ...card,
    courseRatingTenths,
    slope,
    par,
    pcc,
  };
  return { courseId, awayCourse, awayTee, score, result: resultOf(row) };
}

function resultOf(row: ScoreResult): ScoreResult {
  return {
    accepted: row.accepted,
    indexInEffectTenths: row.indexInEffectTenths,
    courseHandicap: row.courseHandicap,
    adjustedGross: row.adjustedGross,
    differentialTenths: row.differentialTenths,
    expectedFromTenths: row.expectedFromTenths,
    exceptional: row.exceptional,
    reductions: row.reductions,
    indexAfterTenths: row.indexAfterTenths,
  };
}

const WRITE = `
  UPDATE handicap_score SET pcc = v.pcc, accepted = v.accepted,
    index_in_effect_tenths = v.index_in_effect, course_handicap = v.course_handicap,
    adjusted_gross = v.adjusted_gross, differential_tenths = v.differential,
    expected_from_tenths = v.expected_from, exceptional = v.exceptional,
    reductions = v.reductions, index_after_tenths = v.index_after
  FROM unnest($1::uuid[], $2::smallint[], $3::boolean[], $4::smallint[], $5::smallint[],
    $6::smallint[], $7::smallint[], $8::smallint[], $9::smallint[], $10::smallint[],
    $11::smallint[]) AS v (player_id, pcc, accepted, index_in_effect, course_handicap,
    adjusted_gross, differential, expected_from, exceptional, reductions, index_after)
  WHERE handicap_score.player_id = v.player_id`;

/** Writes what the fold made of scores, all in one statement. */
export async function writeResults(client: ClientBase, rows: RecordRow[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = [
    'accepted',
    'indexInEffectTenths',
    'courseHandicap',
    'adjustedGross',
    'differentialTenths',
    'expectedFromTenths',
    'exceptional',
    'reductions',
    'indexAfterTenths',
  ] as const;
  await client.query({
    name: 'write-results',
    text: WRITE,
    values: [
      rows.map(({ score }) => score.playerId),
      rows.map(({ score }) => score.pcc),
      ...columns.map((column) => rows.map(({ result }) => result[column])),
    ],
  });
}

const DAY_ENDS = `
  SELECT DISTINCT ON (played_on) played_on::text AS "playedOn", round_id AS "roundId",
    index_after_tenths AS "indexTenths"
  FROM handicap_score
  WHERE user_id = $1 AND index_after_tenths IS NOT NULL AND played_on < coalesce($2, 'infinity'::date)
  ORDER BY played_on DESC, started_at DESC, round_id DESC, player_id DESC LIMIT $3`;

/** The indexes that a user's days of play ended with, the latest first. */
export async function readDayEnds(
  pool: Pool,
  userId: string,
  before: string | undefined,
  limit: number,
): Promise<{ playedOn: string; roundId: string; indexTenths: number }[]> {
  const query = { name: 'day-ends', text: DAY_ENDS, values: [userId, before ?? null, limit] };
  return (await pool.query<{ playedOn: string; roundId: string; indexTenths: number }>(query)).rows;
}
