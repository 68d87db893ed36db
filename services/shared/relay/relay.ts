import type { Pool, PoolClient } from 'pg';
import { PUBSUB, type DaprClient } from '../dapr/dapr-client.ts';
import { toCloudEvent, type EventRow } from '../events/cloud-event.ts';
import { readPending } from '../events/read-log.ts';
import type { Logger } from '../logging/logger.ts';
import { makeBell } from './bell.ts';
import type { RelayMetrics } from './relay-metrics.ts';

export interface RelayOptions {
  pool: Pool;
  dapr: Pick<DaprClient, 'publishBulk'>;
  topic: string;
  /** The `source` of the events, such as `/round`. */
  source: string;
  logger: Logger;
  metrics: RelayMetrics;
  /** Called when a batch was acknowledged, before it leaves the list; must not throw. */
  onPublished?: (rows: EventRow[]) => Promise<void>;
}

/** Takes committed events to Kafka in order: a crash repeats, never skips. */
export interface Relay {
  /** Says that something was committed. */
  wake: () => void;
  stop: () => Promise<void>;
}

const BATCH = 500;
const POLL_MS = 200;
const FAULT_PAUSE_MS = 500;
const LEADER_RETRY_MS = 1000;
const TRY_LEAD = `SELECT pg_try_advisory_lock(hashtextextended(current_schema() || '/relay', 0)) AS won`;
const STOP_LEADING = `SELECT pg_advisory_unlock_all()`;
const DELETE_PENDING = 'DELETE FROM event_pending WHERE id = ANY($1::bigint[])';

/** Starts the relay. One instance of a service leads (an advisory lock); the others stand by. */
export function startRelay(options: RelayOptions): Relay {
  const { pool, logger } = options;
  const bell = makeBell();
  let stopped = false;

  async function run(): Promise<void> {
    while (!stopped) {
      const pauseMs = await withClient(pool, lead).catch((error: unknown) => {
        logger.warn({ err: error }, `relay waits: ${PUBSUB} or the database is away`);
        return FAULT_PAUSE_MS;
      });
      await bell.wait(pauseMs);
    }
  }

  /** Leads until stopped or a fault; gives how long to pause before the next try. */
  async function lead(client: PoolClient): Promise<number> {
    const { rows } = await client.query<{ won: boolean }>(TRY_LEAD);
    if (!rows[0]?.won) return LEADER_RETRY_MS;
    try {
      while (!stopped) {
        const relayed = await relayBatch(client, options);
        if (relayed < BATCH) await bell.wait(POLL_MS);
      }
      return 0;
    } finally {
      await client.query(STOP_LEADING).catch(() => undefined);
    }
  }

  const running = run();
  return {
    wake: bell.ring,
    stop: async () => {
      stopped = true;
      bell.ring();
      await running;
    },
  };
}

/** Publishes the oldest pending events, then takes them off the list. Gives how many. */
async function relayBatch(client: PoolClient, options: RelayOptions): Promise<number> {
  const { dapr, topic, source, metrics } = options;
  const rows = await readPending(client, BATCH);
  metrics.observeBacklog(rows[0]?.occurredAt);
  if (rows.length === 0) return 0;
  await dapr.publishBulk(
    topic,
    rows.map((row) => ({
      id: row.eventId,
      key: row.aggregateId,
      event: toCloudEvent(row, source),
    })),
  );
  await options.onPublished?.(rows);
  await client.query({
    name: 'delete-pending',
    text: DELETE_PENDING,
    values: [rows.map((row) => row.id)],
  });
  metrics.observePublished(rows.length);
  return rows.length;
}

async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let fault: unknown;
  try {
    return await work(client);
  } catch (error) {
    fault = error;
    throw error;
  } finally {
    // A connection that had a fault is closed, and its advisory lock with it.
    client.release(fault !== undefined);
  }
}
