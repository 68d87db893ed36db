import type { PoolClient } from 'pg';

/** An event of the log that the broker will never take. */
export interface ParkedEvent {
  /** Its place in the log: a bigint as text. */
  id: string;
  reason: string;
}

const PARK = `INSERT INTO event_parked (id, reason)
  SELECT id, reason FROM unnest($1::bigint[], $2::text[]) AS parked (id, reason)
  ON CONFLICT (id) DO UPDATE SET reason = excluded.reason, parked_at = now()`;
const DONE = `WITH done AS (DELETE FROM event_pending WHERE id = ANY($1::bigint[]))
  SELECT count(*)::int AS parked FROM event_parked`;

/** Sets events aside: once they are off the list, the relay goes on without them. */
export async function parkEvents(client: PoolClient, events: ParkedEvent[]): Promise<void> {
  if (events.length === 0) return;
  await client.query(PARK, [events.map(({ id }) => id), events.map(({ reason }) => reason)]);
}

/** Takes events off the list of what is still to be relayed; gives how many are parked. */
export async function takeOffList(client: PoolClient, ids: string[]): Promise<number> {
  const { rows } = await client.query<{ parked: number }>({
    name: 'take-off-list',
    text: DONE,
    values: [ids],
  });
  return rows[0]!.parked;
}
