import type { Pool, PoolClient } from 'pg';
import { PUBSUB, type DaprClient } from '../dapr/dapr-client.ts';
import { startLeader, type Leader } from '../db/leader.ts';
import { toCloudEvent, type EventRow } from '../events/cloud-event.ts';
import { readPending } from '../events/read-log.ts';
import type { Logger } from '../logging/logger.ts';
import type { LogWatch } from './log-watch.ts';
import type { RelayMetrics } from './relay-metrics.ts';

export interface RelayOptions {
  pool: Pool;
  dapr: Pick<DaprClient, 'publishBulk'>;
  /** The topic that an event of a type is published to. */
  topicOf: (type: string) => string;
  /** The `source` of the events, such as `/round`. */
  source: string;
  logger: Logger;
  log: LogWatch;
  metrics: RelayMetrics;
  /** Called when a batch was acknowledged, before it leaves the list; must not throw. */
  onPublished?: (rows: EventRow[]) => Promise<void>;
}

/** Takes committed events to Kafka in order: a crash repeats, never skips. */
export type Relay = Leader;

const BATCH = 500;
const POLL_MS = 200;
const FAULT_PAUSE_MS = 500;
const DELETE_PENDING = 'DELETE FROM event_pending WHERE id = ANY($1::bigint[])';

/** Starts the relay. One instance of a service leads; the others stand by. */
export function startRelay(options: RelayOptions): Relay {
  const { pool, logger, log } = options;
  let looked: PoolClient | undefined;
  return startLeader({
    pool,
    name: 'relay',
    work: async (client) => {
      // Views of a log that is gone must not wait for the next event.
      if (looked !== client) await log.epoch(client);
      looked = client;
      return (await relayBatch(client, options)) === BATCH;
    },
    onFault: (error) =>
      logger.warn({ err: error }, `relay waits: ${PUBSUB} or the database is away`),
    pollMs: POLL_MS,
    faultPauseMs: FAULT_PAUSE_MS,
  });
}

/** Publishes the oldest pending events, then takes them off the list. Gives how many. */
async function relayBatch(client: PoolClient, options: RelayOptions): Promise<number> {
  const { dapr, topicOf, source, metrics, log } = options;
  const rows = await readPending(client, BATCH);
  metrics.observeBacklog(rows[0]?.occurredAt);
  if (rows.length === 0) return 0;
  const epoch = await log.epoch(client);
  await log.handOver(rows.at(-1)!, epoch);
  const byTopic = Map.groupBy(rows, ({ type }) => topicOf(type));
  for (const [topic, ofTopic] of byTopic) {
    await dapr.publishBulk(
      topic,
      ofTopic.map((row) => ({
        id: row.eventId,
        key: row.aggregateId,
        event: toCloudEvent(row, source, epoch),
      })),
    );
  }
  await options.onPublished?.(rows);
  await client.query({
    name: 'delete-pending',
    text: DELETE_PENDING,
    values: [rows.map((row) => row.id)],
  });
  for (const [topic, { length }] of byTopic) metrics.observePublished(topic, length);
  return rows.length;
}
