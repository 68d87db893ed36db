import { makeConsumerMetrics, type ConsumerMetrics } from '@golfroundpro/shared/events/consumer.ts';
import type {
  FactCounter,
  FailureCounter,
  Gauge,
  Metrics,
} from '@golfroundpro/shared/metrics/metrics.ts';

/** What this service counts; METRICS.md says what each means. */
export interface CacheUpdaterMetrics extends Metrics, ConsumerMetrics {
  lostSeconds: Gauge;
  refilled: FactCounter;
  refillsFailed: FailureCounter;
  refilledEvents: FactCounter;
  refillSeconds: Gauge;
}

/** Registers this service's own metrics beside those of every service. */
export function makeCacheUpdaterMetrics(metrics: Metrics): CacheUpdaterMetrics {
  const { counter, failures, gauge } = metrics;
  return {
    ...metrics,
    ...makeConsumerMetrics(metrics),
    lostSeconds: gauge('views_lost_seconds', 'Since the views are known not to be whole'),
    refilled: counter('views_refilled', 'Refills of the views from the producers’ logs'),
    refillsFailed: failures('views_refilled', 'Refills that ended before their time'),
    refilledEvents: counter('events_refilled', 'Events that refills have read'),
    refillSeconds: gauge('refill_seconds', 'How long the last refill took'),
  };
}
