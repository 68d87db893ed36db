import { makeConsumerMetrics, type ConsumerMetrics } from '@golfroundpro/shared/events/consumer.ts';
import type { FactCounter, Metrics } from '@golfroundpro/shared/metrics/metrics.ts';

/** What this service counts beside what every service does; METRICS.md says what each means. */
export interface OnboarderMetrics extends Metrics, ConsumerMetrics {
  registrationsAnswered: FactCounter;
  emailsClaimed: FactCounter;
  usersErased: FactCounter;
}

/** Registers this service's own metrics. */
export function makeOnboarderMetrics(metrics: Metrics): OnboarderMetrics {
  const { counter } = metrics;
  return {
    ...metrics,
    ...makeConsumerMetrics(metrics),
    registrationsAnswered: counter(
      'registrations_answered',
      'Who came to the door, by what came of it',
    ),
    emailsClaimed: counter('emails_claimed', 'E-mails claimed for accounts'),
    usersErased: counter('users_erased', 'Users erased, repeats among them'),
  };
}
