import type { Pool, PoolClient } from 'pg';
import type { EventRow } from './cloud-event.ts';

const COLUMNS = `id, event_id AS "eventId", type, aggregate_id AS "aggregateId", data,
  traceparent, occurred_at AS "occurredAt"`;

/** The oldest events that wait for the relay, in order. */
export async function readPending(client: PoolClient, limit: number): Promise<EventRow[]> {
  const { rows } = await client.query<EventRow>({
    name: 'read-pending',
    text: `SELECT ${COLUMNS}
           FROM (SELECT id FROM event_pending ORDER BY id LIMIT $1) pending JOIN event USING (id)
           ORDER BY id`,
    values: [limit],
  });
  return rows;
}

/** The next events of the log behind a position, in order of position. */
export async function readLog(pool: Pool, after: string, limit: number): Promise<EventRow[]> {
  const { rows } = await pool.query<EventRow>({
    name: 'read-log',
    text: `SELECT ${COLUMNS} FROM event WHERE id > $1 ORDER BY id LIMIT $2`,
    values: [after, limit],
  });
  return rows;
}

/** Names this log; a new one after a restore from backup tells readers to rebuild. */
export async function readLogEpoch(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ epoch: string }>('SELECT epoch FROM log_epoch');
  return rows[0]!.epoch;
}
