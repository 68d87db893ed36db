import type { ClientBase } from 'pg';

/** So many events a range: some 8 GB with their indexes. */
export const RANGE = 10_000_000;

const LOOK = `
  SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('event', 'id')::regclass), 0)::text AS last,
    max((regexp_match(pg_get_expr(c.relpartbound, c.oid), 'TO \\(''(\\d+)''\\)'))[1]::bigint)::text AS end
  FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'event'::regclass`;

/**
 * Makes the next range of the log once the last one is begun, so that there is always a whole one to go. It is
 * made beside and then attached: whoever writes or reads does not wait. One at a time may ask.
 */
export async function makeNextRange(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ last: string; end: string }>(LOOK);
  const [last, end] = [Number(rows[0]!.last), Number(rows[0]!.end)];
  if (end - last > RANGE) return;
  await client.query(`
    CREATE TABLE event_${end} (LIKE event INCLUDING INDEXES);
    ALTER TABLE event ATTACH PARTITION event_${end} FOR VALUES FROM (${end}) TO (${end + RANGE})`);
}
