import { makeConsumerMetrics, type ConsumerMetrics } from '@golfroundpro/shared/events/consumer.ts';
import type {
  DurationHistogram,
  FactCounter,
  FailureCounter,
  Metrics,
} from '@golfroundpro/shared/metrics/metrics.ts';

/** What this service counts beside what every service does; METRICS.md says what each means. */
export interface WorkerMetrics extends Metrics, ConsumerMetrics {
  added: FactCounter;
  ended: FactCounter;
  failed: FailureCounter;
  took: DurationHistogram;
}

const SECONDS = [0.01, 0.1, 0.5, 1, 5, 15, 60, 300];

/** Registers this service's own metrics. */
export function makeWorkerMetrics(metrics: Metrics): WorkerMetrics {
  return {
    ...metrics,
    ...makeConsumerMetrics(metrics),
    added: metrics.counter('jobs_added', 'Jobs that were put into a queue'),
    ended: metrics.counter('jobs_ended', 'Jobs that ended, other than by a fault'),
    failed: metrics.failures('jobs_ended', 'Attempts at a job that failed, by reason'),
    took: metrics.duration('job_attempt', 'Time that an attempt at a job took', SECONDS),
  };
}
