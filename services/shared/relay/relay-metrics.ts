import type { Metrics } from '../metrics/metrics.ts';

/** How far the relay is behind, and how much it has done. */
export interface RelayMetrics {
  observeBacklog: (oldest: Date | undefined) => void;
  /** Called with how many events a topic has taken. */
  observePublished: (topic: string, events: number) => void;
}

/** Registers `relay_lag_seconds` (objective: below 1 s) and `events_published_total`. */
export function makeRelayMetrics(metrics: Metrics): RelayMetrics {
  const lag = metrics.gauge('relay_lag_seconds', 'Age of the oldest event not yet published');
  const published = metrics.counter('events_published', 'Events that the broker has taken');
  return {
    observeBacklog: (oldest) => lag.set(oldest ? (Date.now() - oldest.getTime()) / 1000 : 0),
    observePublished: (method, events) => published.inc({ method, status: 'acknowledged' }, events),
  };
}
