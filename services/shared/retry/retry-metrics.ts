import type { FactCounter, Metrics } from '../metrics/metrics.ts';

/** How much is tried later, since when, and what came of it. */
export interface RetryMetrics {
  observeBacklog: (backlog: { waiting: number; oldest: Date | null }, now: Date) => void;
  tried: FactCounter;
}

/** Registers `retry_waiting_events`, `retry_oldest_age_seconds` and `events_retried_total`. */
export function makeRetryMetrics(metrics: Metrics): RetryMetrics {
  const waiting = metrics.gauge('retry_waiting_events', 'Events that are tried later');
  const age = metrics.gauge('retry_oldest_age_seconds', 'Since the first of them has failed');
  return {
    observeBacklog: ({ waiting: count, oldest }, now) => {
      waiting.set(count);
      age.set(oldest ? Math.max(0, (now.getTime() - oldest.getTime()) / 1000) : 0);
    },
    tried: metrics.counter('events_retried', 'Events that wait, and what came of each try'),
  };
}
