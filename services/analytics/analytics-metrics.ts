import { makeConsumerMetrics, type ConsumerMetrics } from '@golfroundpro/shared/events/consumer.ts';
import type { Counter, Gauge, Histogram, Metrics } from '@golfroundpro/shared/metrics/metrics.ts';

/** What this service counts and times; METRICS.md says what each means. */
export interface AnalyticsMetrics extends ConsumerMetrics {
  applied: Counter;
  repeated: Counter;
  foldSeconds: Histogram;
  refills: Counter;
  achievements: Counter;
  position: Gauge;
  ageSeconds: Histogram;
}

const FOLD_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];
const AGE_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600];

/** Registers the metrics of this service. */
export function makeAnalyticsMetrics(metrics: Metrics): AnalyticsMetrics {
  const { counter, gauge, histogram } = metrics;
  return {
    ...makeConsumerMetrics(metrics),
    applied: counter('events_applied_total', 'Events that changed the views'),
    repeated: counter('events_repeated_total', 'Events that changed nothing: known or outdated'),
    foldSeconds: histogram('fold_duration_seconds', 'Time to fold a batch of events', FOLD_SECONDS),
    refills: counter('refills_total', 'Refills of the views from the log of round', ['status']),
    achievements: counter('achievements_announced_total', 'Achievements announced', ['status']),
    position: gauge('analytics_position', "Highest position of round's log that was folded"),
    ageSeconds: histogram('event_age_seconds', 'Age of an event when it was folded', AGE_SECONDS),
  };
}
