import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { currentTrace, traceparent } from '../logging/trace.ts';

/** An event to be written, in the transaction of the change it tells of. */
export interface NewEvent {
  type: string;
  aggregateId: string;
  data: object;
  /** Where a batch serves many requests, each event carries its own request's trace. */
  traceparent?: string | undefined;
}

const APPEND = `
  WITH input AS (
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::jsonb[], $5::text[])
      WITH ORDINALITY AS t (event_id, type, aggregate_id, data, traceparent, n)
  ), appended AS (
    INSERT INTO event (event_id, type, aggregate_id, data, traceparent)
    SELECT event_id, type, aggregate_id, data, traceparent FROM input ORDER BY n
    RETURNING id
  )
  INSERT INTO event_pending (id) SELECT id FROM appended`;

/** Appends events in order. The caller holds the lock of each aggregate's row. */
export async function appendEvents(client: PoolClient, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const trace = currentTrace();
  const ownTrace = trace ? traceparent(trace) : undefined;
  await client.query({
    name: 'append-events',
    text: APPEND,
    values: [
      events.map(() => uuidv7()),
      events.map((event) => event.type),
      events.map((event) => event.aggregateId),
      events.map((event) => JSON.stringify(event.data)),
      events.map((event) => event.traceparent ?? ownTrace ?? null),
    ],
  });
}
