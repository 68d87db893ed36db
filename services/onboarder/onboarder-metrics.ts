import { makeConsumerMetrics, type ConsumerMetrics } from '@golfroundpro/shared/events/consumer.ts';
import type { FactCounter, Metrics } from '@golfroundpro/shared/metrics/metrics.ts';

/** What this service counts beside what every service does; METRICS.md says what each means. */
export interface OnboarderMetrics extends Metrics, ConsumerMetrics {
  notesAdded: FactCounter;
}

/** Registers this service's own metrics. */
export function makeOnboarderMetrics(metrics: Metrics): OnboarderMetrics {
  return {
    ...metrics,
    ...makeConsumerMetrics(metrics),
    notesAdded: metrics.counter('notes_added', 'Notes added'),
  };
}
