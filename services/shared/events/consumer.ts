import type { DaprClient } from '../dapr/dapr-client.ts';
import type { Logger } from '../logging/logger.ts';
import type { Counter, Metrics } from '../metrics/metrics.ts';

/** What every consumer counts. */
export interface ConsumerMetrics {
  deadLettered: Counter;
  ignored: Counter;
}

/** What taking events from a topic needs of a service. */
export interface ConsumerParts {
  /** The topic, such as `golf.round`; what cannot be used goes to `<topic>.dlq`. */
  topic: string;
  /** The `source` of the dead letters, such as `/analytics`. */
  source: string;
  dapr: Pick<DaprClient, 'publishBulk'>;
  logger: Logger;
  measures: ConsumerMetrics;
}

/** Registers `events_dead_lettered_total` and `events_ignored_total`. */
export function makeConsumerMetrics({ counter }: Metrics): ConsumerMetrics {
  return {
    deadLettered: counter('events_dead_lettered_total', 'Events put aside as unusable', [
      'failure_reason',
    ]),
    ignored: counter('events_ignored_total', 'Events of types that are not used here'),
  };
}
