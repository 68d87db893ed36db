import type { Pool } from 'pg';
import type { ConsumerParts } from '../events/consumer.ts';
import type { RetryMetrics } from './retry-metrics.ts';

/** What trying later needs of a service. */
export interface RetryParts extends Omit<ConsumerParts, 'topic'>, RetryMetrics {
  pool: Pool;
  /** The family, such as `user.registration`. */
  retry: string;
  /** The service. */
  consumer: string;
  now: () => Date;
  /** Says that there may be something to try. */
  wake: () => void;
}
