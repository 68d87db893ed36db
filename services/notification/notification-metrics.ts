import { makeConsumerMetrics, type ConsumerMetrics } from '@golfroundpro/shared/events/consumer.ts';
import type {
  FactCounter,
  FailureCounter,
  Gauge,
  Metrics,
} from '@golfroundpro/shared/metrics/metrics.ts';

/** What this service counts beside what every service does; METRICS.md says what each means. */
export interface NotificationMetrics extends Metrics, ConsumerMetrics {
  mailsSent: FactCounter;
  mailsFailed: FailureCounter;
  mailsDropped: FactCounter;
  mailsWaiting: Gauge;
}

/** Registers this service's own metrics. */
export function makeNotificationMetrics(metrics: Metrics): NotificationMetrics {
  const { counter, failures, gauge } = metrics;
  return {
    ...metrics,
    ...makeConsumerMetrics(metrics),
    mailsSent: counter('mails_sent', 'Mails that were accepted'),
    mailsFailed: failures('mails_sent', 'Mails that were refused for good, or given up'),
    mailsDropped: counter('mails_dropped', 'Mails that nobody gets'),
    mailsWaiting: gauge('waiting_mails', 'Mails that are not sent yet'),
  };
}
