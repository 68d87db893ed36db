import { makeConsumerMetrics, type ConsumerMetrics } from '@golfroundpro/shared/events/consumer.ts';
import type { FactCounter, Metrics } from '@golfroundpro/shared/metrics/metrics.ts';

/** What this service counts beside what every service does; METRICS.md says what each means. */
export interface MemberMetrics extends Metrics, ConsumerMetrics {
  membersChanged: FactCounter;
}

/** Registers this service's own metrics. */
export function makeMemberMetrics(metrics: Metrics): MemberMetrics {
  return {
    ...metrics,
    ...makeConsumerMetrics(metrics),
    membersChanged: metrics.counter('members_changed', 'Members whose standing is another'),
  };
}
