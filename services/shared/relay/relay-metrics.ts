import type { Metrics } from '../metrics/metrics.ts';

/** How far the relay is behind, and how much it has done. */
export interface RelayMetrics {
  observeBacklog: (oldest: Date | undefined) => void;
  /** Called with how many events a topic has taken, and how many it has refused for good. */
  observePublished: (topic: string, events: { acknowledged: number; parked: number }) => void;
  /** Called with how many events are parked. */
  observeParked: (events: number) => void;
}

/** Registers `relay_lag_seconds` (objective: below 1 s), `events_published_total`, `published_bulk_events`, `parked_events`. */
export function makeRelayMetrics(metrics: Metrics): RelayMetrics {
  const lag = metrics.gauge('relay_lag_seconds', 'Age of the oldest event not yet published');
  const published = metrics.counter('events_published', 'Events that the broker has taken');
  const bulks = metrics.bulk('published', 'Events in one publish');
  const parked = metrics.gauge('parked_events', 'Events that the broker will never take');
  return {
    observeBacklog: (oldest) => lag.set(oldest ? (Date.now() - oldest.getTime()) / 1000 : 0),
    observePublished: (method, events) => {
      bulks.observe({ method }, events.acknowledged + events.parked);
      published.inc({ method, status: 'acknowledged' }, events.acknowledged);
      if (events.parked > 0) published.inc({ method, status: 'parked' }, events.parked);
    },
    observeParked: (events) => parked.set(events),
  };
}
