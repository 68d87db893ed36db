import type { DaprClient, OutgoingEvent } from '../dapr/dapr-client.ts';
import { DaprError } from '../dapr/dapr-error.ts';

/** An event that the broker will never take, and what it said. */
export interface RefusedEvent {
  id: string;
  reason: string;
}

/**
 * Publishes events in order. Where some are refused for good the others are found by halves, so that some
 * may be published twice; each key's own stay in order.
 * @returns those that are refused for good
 * @throws DaprError for any other failure: publish all of them again later
 */
export async function publishRows(
  dapr: Pick<DaprClient, 'publishBulk'>,
  topic: string,
  events: OutgoingEvent[],
): Promise<RefusedEvent[]> {
  try {
    await dapr.publishBulk(topic, events);
    return [];
  } catch (error) {
    if (!(error instanceof DaprError && error.isRefusal)) throw error;
    if (events.length === 1) return [{ id: events[0]!.id, reason: error.message }];
    const half = events.length >> 1;
    return [
      ...(await publishRows(dapr, topic, events.slice(0, half))),
      ...(await publishRows(dapr, topic, events.slice(half))),
    ];
  }
}
