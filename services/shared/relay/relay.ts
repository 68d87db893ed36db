import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { DaprClient } from '../dapr/dapr-client.ts';
import { startLeader, type Leader } from '../db/leader.ts';
import { cloudEventText, type EventRow } from '../events/cloud-event.ts';
import { makeNextRange } from '../events/log-ranges.ts';
import { readPending } from '../events/read-log.ts';
import type { Logger } from '../logging/logger.ts';
import type { LogWatch } from './log-watch.ts';
import { parkEvents, takeOffList, type ParkedEvent } from './park-events.ts';
import { publishRows } from './publish-rows.ts';
import type { RelayMetrics } from './relay-metrics.ts';

export interface RelayOptions {
  pool: Pool;
  dapr: Pick<DaprClient, 'publishBulk'>;
  /** The topic that an event of a type is published to; undefined: this release knows none. */
  topicOf: (type: string) => string | undefined;
  /** The `source` of the events, such as `/round`. */
  source: string;
  logger: Logger;
  log: LogWatch;
  metrics: RelayMetrics;
  /** Called with a batch that was found committed, whether or not it can be published. A rejection: it comes again. */
  onCommitted?: (rows: EventRow<string>[]) => Promise<void>;
}

/** Takes committed events to Kafka in order: a crash repeats, never skips. */
export type Relay = Leader;

const BATCH = 500;
/** The sidecar takes 4 MB in a call, Kafka 1 MB in a record; a single event may be larger than this. */
const BATCH_BYTES = 1_000_000;
const ENVELOPE_BYTES = 600;
const POLL_MS = 200;
/** Under load a batch begins no sooner behind the one before: a call costs all on the way far more than an event does. */
const PACE_MS = 10;
const FAULT_PAUSE_MS = 500;
/** A range lasts for half an hour at the most that a machine can write. */
const RANGES_EVERY_MS = 60_000;

/** Starts the relay. One instance of a service leads; the others stand by. */
export function startRelay(options: RelayOptions): Relay {
  const { pool, logger, log } = options;
  let looked: PoolClient | undefined;
  const haveRanges = seldom(makeNextRange, RANGES_EVERY_MS);
  let nextAtMs = 0;
  return startLeader({
    pool,
    name: 'relay',
    work: async (client) => {
      // Views of a log that is gone must not wait for the next event.
      if (looked !== client && (await log.look(client))) looked = client;
      await haveRanges(client);
      const earlyMs = nextAtMs - performance.now();
      if (earlyMs > 0) await sleep(earlyMs);
      const beganAtMs = performance.now();
      const isFull = await relayBatch(client, options);
      nextAtMs = isFull ? 0 : beganAtMs + PACE_MS;
      return isFull;
    },
    onFault: (error) => logger.warn({ err: error }, 'relay waits: pubsub or the database is away'),
    pollMs: POLL_MS,
    faultPauseMs: FAULT_PAUSE_MS,
  });
}

/** Does the work at the first call, and again at those that come so much later. */
function seldom(work: (client: PoolClient) => Promise<void>, everyMs: number): typeof work {
  let lastMs = -Infinity;
  return async (client) => {
    if (performance.now() - lastMs < everyMs) return;
    lastMs = performance.now();
    await work(client);
  };
}

/** Publishes the oldest pending events, then takes them off the list. True: there may be more at once. */
async function relayBatch(client: PoolClient, options: RelayOptions): Promise<boolean> {
  const { metrics, log } = options;
  const pending = await readPending(client, BATCH);
  metrics.observeBacklog(pending[0]?.occurredAt);
  if (pending.length === 0) return false;
  const rows = withinBytes(pending);
  const epoch = await log.epoch(client);
  await log.handOver(rows.at(-1)!, epoch);
  const told = Promise.resolve(options.onCommitted?.(rows));
  // Looked at below, unless publishing fails first.
  told.catch(() => undefined);
  for (const [topic, ofTopic] of Map.groupBy(rows, ({ type }) => options.topicOf(type))) {
    if (topic === undefined) await parkUnknown(client, ofTopic, options);
    else await relayToTopic(client, topic, ofTopic, { ...options, epoch });
  }
  await told;
  metrics.observeParked(
    await takeOffList(
      client,
      rows.map(({ id }) => id),
    ),
  );
  return pending.length === BATCH || rows.length < pending.length;
}

/** Publishes events of one topic; those that are refused for good are parked, and the others go on. */
async function relayToTopic(
  client: PoolClient,
  topic: string,
  rows: EventRow<string>[],
  { dapr, source, epoch, logger, metrics }: RelayOptions & { epoch: string },
): Promise<void> {
  const events = rows.map((row) => ({
    id: row.eventId,
    key: row.aggregateId,
    event: cloudEventText(row, source, epoch),
  }));
  const refused = await publishRows(dapr, topic, events);
  const places = new Map(rows.map(({ eventId, id }) => [eventId, id]));
  const parked = refused.map(({ id, reason }) => ({ id: places.get(id)!, reason }));
  await setAside(client, parked, logger);
  metrics.observePublished(topic, {
    acknowledged: rows.length - parked.length,
    parked: parked.length,
  });
}

/** What a later release appended, which this one took the place of again, holds up nothing that this one knows. */
async function parkUnknown(
  client: PoolClient,
  rows: EventRow<string>[],
  { logger }: RelayOptions,
): Promise<void> {
  const parked = rows.map(({ id, type }) => ({ id, reason: `no topic is declared for ${type}` }));
  await setAside(client, parked, logger);
}

async function setAside(client: PoolClient, parked: ParkedEvent[], logger: Logger): Promise<void> {
  await parkEvents(client, parked);
  for (const event of parked) logger.error(event, 'event parked: it cannot be published');
}

/** The first of these events, as many as a call may hold: one at least. */
function withinBytes(rows: EventRow<string>[]): EventRow<string>[] {
  let bytes = 0;
  const end = rows.findIndex(({ data }) => {
    bytes += ENVELOPE_BYTES + Buffer.byteLength(data);
    return bytes > BATCH_BYTES;
  });
  return end === -1 ? rows : rows.slice(0, Math.max(1, end));
}
