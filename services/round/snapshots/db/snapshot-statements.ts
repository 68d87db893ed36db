import type { Pool, PoolClient } from 'pg';
import { LINE } from '@golfroundpro/shared/events/read-log.ts';
import { ROUND_TOPIC } from '../../events/event-fields.ts';
import { HOLE_SCORED } from '../../events/score-events.ts';

/** Raised whenever a line is made otherwise: all of them are then made again. Readers ask for theirs. */
export const SNAPSHOT_FORMAT = 1;

const HOLE = `json_build_array(data -> 'hole', data -> 'holeVersion', data -> 'strokes', data -> 'pickedUp',
  data -> 'putts', data -> 'fairway', data -> 'penalties', data -> 'sand')::text`;

/**
 * Writes the snapshots of rounds from their events so far: of each hole the newest score as a row of values,
 * all other events as they are in the stream.
 */
const TAKE = `
  WITH log AS MATERIALIZED (
    SELECT * FROM event
    WHERE aggregate_id = ANY($1::uuid[]) AND starts_with(type, '${ROUND_TOPIC}.')
  ), newest AS (
    SELECT DISTINCT ON (aggregate_id, data -> 'playerId', data -> 'hole') aggregate_id, data
    FROM log WHERE type = '${HOLE_SCORED.type}'
    ORDER BY aggregate_id, data -> 'playerId', data -> 'hole', (data ->> 'holeVersion')::integer DESC
  ), card AS (
    SELECT aggregate_id, '"' || (data ->> 'playerId') || '":[' || string_agg(${HOLE}, ',') || ']' AS holes
    FROM newest GROUP BY aggregate_id, data ->> 'playerId'
  ), score AS (
    SELECT aggregate_id, string_agg(holes, ',') AS holes FROM card GROUP BY aggregate_id
  ), other AS (
    SELECT aggregate_id, max(id) AS position, (array_agg(occurred_at ORDER BY id DESC))[1] AS at,
      string_agg(rtrim(${LINE}, E'\\n'), ',' ORDER BY id) FILTER (WHERE type <> '${HOLE_SCORED.type}') AS lines
    FROM log GROUP BY aggregate_id
  )
  INSERT INTO round_snapshot (round_id, format, line)
  SELECT aggregate_id, ${SNAPSHOT_FORMAT}, '{"snapshot":"' || aggregate_id || '","sequence":"' || position
    || '","time":"' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || '","scores":{' || coalesce(score.holes, '') || '},"events":[' || coalesce(lines, '') || ']}'
  FROM other LEFT JOIN score USING (aggregate_id)
  ON CONFLICT (round_id) DO UPDATE SET format = excluded.format, line = excluded.line`;

/** Takes the snapshots of rounds, of as many as fit into the time of a statement. */
export async function writeSnapshots(tx: PoolClient, roundIds: string[]): Promise<void> {
  await tx.query({ name: 'take-snapshots', text: TAKE, values: [roundIds] });
}

/** A stretch of the log that snapshots do not hold yet. */
export interface Stretch {
  end: string;
  events: number;
  /** Seconds since its youngest event. */
  age: number;
  roundIds: string[];
}

const HOLD = `SELECT CASE format WHEN ${SNAPSHOT_FORMAT} THEN position ELSE 0 END AS position
  FROM snapshot_horizon FOR UPDATE SKIP LOCKED`;
const NEXT = `
  SELECT max(id) AS end, count(*)::integer AS events,
    extract(epoch FROM now() - max(occurred_at))::float8 AS age,
    coalesce(array_agg(DISTINCT aggregate_id)
      FILTER (WHERE starts_with(type, '${ROUND_TOPIC}.')), '{}') AS "roundIds"
  FROM (SELECT * FROM event WHERE id > $1 ORDER BY id LIMIT $2) AS stretch`;
const ADVANCE = `UPDATE snapshot_horizon SET format = ${SNAPSHOT_FORMAT}, position = $1`;

/** Holds the horizon until the transaction ends, and gives what lies behind it; undefined while another holds it. */
export async function holdStretch(tx: PoolClient, most: number): Promise<Stretch | undefined> {
  const [held] = (await tx.query<{ position: string }>(HOLD)).rows;
  if (!held) return undefined;
  const { rows } = await tx.query<Stretch>(NEXT, [held.position, most]);
  return rows[0]!;
}

/** Says that snapshots hold every event up to a position. */
export async function advanceHorizon(tx: PoolClient, position: string): Promise<void> {
  await tx.query(ADVANCE, [position]);
}

/** Up to which position snapshots hold every event; '0' while they are none. */
export async function readHorizon(pool: Pool): Promise<string> {
  const text = `SELECT position FROM snapshot_horizon WHERE format = ${SNAPSHOT_FORMAT}`;
  return (await pool.query<{ position: string }>(text)).rows[0]?.position ?? '0';
}

const PAGE = `
  SELECT max(round_id::text) AS last, string_agg(line || E'\\n', '') AS lines
  FROM (SELECT round_id, line FROM round_snapshot
    WHERE round_id > $1 AND format = ${SNAPSHOT_FORMAT} ORDER BY round_id LIMIT $2) AS page`;

/** The next snapshots behind a round, as text; undefined behind the last one. */
export async function readSnapshotPage(
  pool: Pool,
  after: string,
  limit: number,
): Promise<{ last: string; lines: string } | undefined> {
  const query = { name: 'snapshot-page', text: PAGE, values: [after, limit] };
  const { last, lines } = (await pool.query<{ last: string | null; lines: string }>(query))
    .rows[0]!;
  return last === null ? undefined : { last, lines };
}
