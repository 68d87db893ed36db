import type { Pool } from 'pg';
import type { EventRow } from '../events/cloud-event.ts';
import type { Redis } from '../redis/redis.ts';
import { makeLogWatch } from '../relay/log-watch.ts';
import { makeRelayMetrics } from '../relay/relay-metrics.ts';
import { makeSeenLogStore } from '../relay/seen-log.ts';
import { startRelay, type Relay } from '../relay/relay.ts';
import type { ServiceBase } from './service-base.ts';

/** What a service may tell its relay beside what it declares. */
export interface OwnRelayOptions {
  /** See RelayOptions.onCommitted. */
  onCommitted?: (rows: EventRow<string>[]) => Promise<void>;
  /** The Redis that keeps, and a key in it that is the service's own: see LogWatchOptions.store. */
  seenLog?: { redis: Redis; key: string };
  /** See LogWatchOptions.onAnotherLog. */
  onAnotherLog?: (epoch: string) => Promise<boolean>;
}

/** Starts the relay of a service: what it appended goes to the topics that it declares. */
export function startOwnRelay(
  base: ServiceBase,
  pool: Pool,
  { onCommitted, seenLog, onAnotherLog }: OwnRelayOptions = {},
): Relay {
  const { declaration, dapr, logger, metrics, onClose } = base;
  const store = seenLog && makeSeenLogStore(seenLog.redis, seenLog.key);
  const relay = startRelay({
    pool,
    dapr,
    topicOf: topicFinder(base),
    source: `/${declaration.name}`,
    logger,
    log: makeLogWatch({ store, onAnotherLog, logger }),
    metrics: makeRelayMetrics(metrics),
    ...(onCommitted ? { onCommitted } : {}),
  });
  onClose(relay.stop);
  return relay;
}

function topicFinder({ declaration }: ServiceBase): (type: string) => string | undefined {
  const { publishes = [] } = declaration;
  const topics = new Map(
    publishes.flatMap((topic) => topic.events.map(({ type }) => [type, topic.name] as const)),
  );
  return (type) => topics.get(type);
}
