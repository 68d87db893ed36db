import type { DaprClient } from '../dapr/dapr-client.ts';
import type { Logger } from '../logging/logger.ts';
import type { BulkHistogram, FactCounter, FailureCounter, Metrics } from '../metrics/metrics.ts';

/** What every consumer counts, by topic. */
export interface ConsumerMetrics {
  consumed: FactCounter;
  /** Those put aside as unusable. */
  unusable: FailureCounter;
  /** How many came in a call. */
  bulks: BulkHistogram;
}

/** What taking events from a topic needs of a service. */
export interface ConsumerParts {
  /** The topic, such as `golf.round`; what cannot be used goes to `<topic>.dlq`. */
  topic: string;
  /** The family of retries that the subscription names: what cannot be used goes to `<family>.dlq` then. */
  retry?: string;
  /** The `source` of the dead letters, such as `/analytics`. */
  source: string;
  dapr: Pick<DaprClient, 'publishBulk'>;
  logger: Logger;
  metrics: ConsumerMetrics;
}

/** Registers `events_consumed_total`, `events_consumed_failed_total` and `consumed_bulk_events`. */
export function makeConsumerMetrics({ counter, failures, bulk }: Metrics): ConsumerMetrics {
  return {
    consumed: counter('events_consumed', 'Events taken from a topic: applied or ignored'),
    unusable: failures('events_consumed', 'Events put aside as unusable'),
    bulks: bulk('consumed', 'Events in one call of the sidecar'),
  };
}
