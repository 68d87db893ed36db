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
  /** Position of the last line. */
  position: string;
  lines: string;
}

/** SQL for a line of the log: of a CloudEvent what a fold has a use for; half of the bytes are the other half of the work. */
export const LINE = `'{"type":' || to_json(type) || ',"time":"'
  || to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  || '","sequence":"' || id || '","data":' || data || '}' || E'\\n'`;

/**
 * The next events of one producer (`golf.round`) behind a position, in order of position, each with the
 * type, time, sequence and data of its CloudEvent. PostgreSQL writes the text, which passes through this process
 * untouched, tens of thousands a second. Undefined behind the last one.
 */
export async function readLogPage(
  pool: Pool,
  producer: string,
  after: string,
  limit: number,
): Promise<LogPage | undefined> {
  const { rows } = await pool.query<{ position: string | null; lines: string }>({
    name: 'read-log-page',
    text: `SELECT max(id) AS position, string_agg(line, '') AS lines
           FROM (SELECT id, ${LINE} AS line FROM event
             WHERE id > $1 AND starts_with(type, $3 || '.') ORDER BY id LIMIT $2) page`,
    values: [after, limit, producer],
  });
  const { position, lines } = rows[0]!;
  return position === null ? undefined : { position, lines };
}
