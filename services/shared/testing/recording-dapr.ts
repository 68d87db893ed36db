import type { DaprClient, OutgoingEvent } from '../dapr/dapr-client.ts';

/** An event as it was published, parsed. */
export type PublishedEvent = Omit<OutgoingEvent, 'event'> & { topic: string; event: object };

/** A sidecar that keeps what was published; `fails` makes it behave as if Kafka were away. */
export interface RecordingDapr extends DaprClient {
  published: PublishedEvent[];
  fails: boolean;
}

/** Stands in for the sidecar, the one thing that a test of a single service does without. */
export function makeRecordingDapr(): RecordingDapr {
  const unused = () => Promise.reject(new Error('not used by the tests of a service'));
  const dapr: RecordingDapr = {
    published: [],
    fails: false,
    publishBulk: (topic, events) => {
      if (dapr.fails) return Promise.reject(new Error('Kafka is away'));
      for (const { event, ...rest } of events) {
        dapr.published.push({ topic, ...rest, event: JSON.parse(event) as object });
      }
      return Promise.resolve();
    },
    secret: unused,
    getState: unused,
    saveState: unused,
    publish: unused,
    invoke: unused,
    callBinding: unused,
    metadata: unused,
    ready: () => Promise.resolve(),
    move: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  return dapr;
}
