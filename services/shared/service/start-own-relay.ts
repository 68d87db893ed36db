import type { Pool } from 'pg';
import type { EventRow } from '../events/cloud-event.ts';
import { makeRelayMetrics } from '../relay/relay-metrics.ts';
import { startRelay, type Relay } from '../relay/relay.ts';
import type { ServiceBase } from './service-base.ts';

/**
 * Starts the relay of a service: what it appended goes to the topics that it declares.
 * @param onPublished called when a batch was acknowledged; must not throw
 */
export function startOwnRelay(
  base: ServiceBase,
  pool: Pool,
  onPublished?: (rows: EventRow[]) => Promise<void>,
): Relay {
  const { declaration, dapr, logger, metrics, onClose } = base;
  const relay = startRelay({
    pool,
    dapr,
    topicOf: topicFinder(base),
    source: `/${declaration.name}`,
    logger,
    metrics: makeRelayMetrics(metrics),
    ...(onPublished ? { onPublished } : {}),
  });
  onClose(relay.stop);
  return relay;
}

function topicFinder({ declaration }: ServiceBase): (type: string) => string {
  const { name, publishes = [] } = declaration;
  const topics = new Map(
    publishes.flatMap((topic) => topic.events.map(({ type }) => [type, topic.name] as const)),
  );
  return (type) => {
    const topic = topics.get(type);
    if (topic === undefined) throw new Error(`${type} is not an event of ${name}`);
    return topic;
  };
}
