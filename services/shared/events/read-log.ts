import type { Pool, PoolClient } from 'pg';
import type { EventRow } from './cloud-event.ts';

const COLUMNS = `id, event_id AS "eventId", type, aggregate_id AS "aggregateId", data::text,
  traceparent, occurred_at AS "occurredAt"`;

/** The oldest events that wait for the relay, in order. */
export async function readPending(client: PoolClient, limit: number): Promise<EventRow<string>[]> {
  const { rows } = await client.query<EventRow<string>>({
    name: 'read-pending',
    text: `SELECT ${COLUMNS}
           FROM (SELECT id FROM event_pending ORDER BY id LIMIT $1) pending JOIN event USING (id)
           ORDER BY id`,
    values: [limit],
  });
  return rows;
}

/** A part of the log as text: an event a line, each line ended. */
export interface LogPage {
  /** Position of the last event that was looked at. */
  position: string;
  lines: string;
}

/** SQL for a line of the log: of a CloudEvent what a fold has a use for; half of the bytes are the other half of the work. */
export const LINE = `'{"type":' || to_json(type) || ',"time":"'
  || to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  || '","sequence":"' || id || '","data":' || data || '}' || E'\\n'`;

/**
 * The next page of the log behind a position, in order of position: of the events of these types each with the
 * type, time, sequence and data of its CloudEvent. PostgreSQL writes the text, which passes through this process
 * untouched, tens of thousands a second. Undefined behind the last one.
 * @param types patterns of LIKE, such as `golf.round.%`
 * @param limit of events that are looked at, so that a page costs the same whatever it has
 */
export async function readLogPage(
  pool: Pool,
  types: string[],
  after: string,
  limit: number,
): Promise<LogPage | undefined> {
  const { rows } = await pool.query<{ position: string | null; lines: string }>({
    name: 'read-log-page',
    text: `SELECT max(id) AS position, coalesce(string_agg(line, ''), '') AS lines
           FROM (SELECT id, CASE WHEN type LIKE ANY($3) THEN ${LINE} END AS line FROM event
             WHERE id > $1 ORDER BY id LIMIT $2) page`,
    values: [after, limit, types],
  });
  const { position, lines } = rows[0]!;
  return position === null ? undefined : { position, lines };
}
