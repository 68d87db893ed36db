import { makeConsumerMetrics, type ConsumerMetrics } from '@golfroundpro/shared/events/consumer.ts';
import type {
  DurationHistogram,
  FactCounter,
  FailureCounter,
  Gauge,
  Metrics,
} from '@golfroundpro/shared/metrics/metrics.ts';

/** What this service counts and times; METRICS.md says what each means. */
export interface AnalyticsMetrics extends Metrics, ConsumerMetrics {
  folded: FactCounter;
  foldSeconds: DurationHistogram;
  refilled: FactCounter;
  refillsFailed: FailureCounter;
  achievements: FactCounter;
  position: Gauge;
  deliverySeconds: DurationHistogram;
}

const FOLD_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];
const DELIVERY_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600];

/** Registers this service's own metrics beside those of every service. */
export function makeAnalyticsMetrics(metrics: Metrics): AnalyticsMetrics {
  const { counter, failures, duration, gauge } = metrics;
  return {
    ...metrics,
    ...makeConsumerMetrics(metrics),
    folded: counter('events_folded', 'Events folded into the views, by what they did'),
    foldSeconds: duration('fold', 'Time to fold a batch of events', FOLD_SECONDS),
    refilled: counter('views_refilled', 'Refills of the views from the log of round'),
    refillsFailed: failures('views_refilled', 'Refills that ended before their time'),
    achievements: counter('achievements_announced', 'Achievements announced'),
    position: gauge('folded_log_position', "Highest position of round's log that was folded"),
    deliverySeconds: duration('event_delivery', 'Age of an event once folded', DELIVERY_SECONDS),
  };
}
