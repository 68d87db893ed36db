import type { DaprClient, OutgoingEvent } from '../dapr/dapr-client.ts';

/** A sidecar that keeps what was published; `fails` makes it behave as if Kafka were away. */
export interface RecordingDapr extends DaprClient {
  published: (OutgoingEvent & { topic: string })[];
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
      dapr.published.push(...events.map((event) => ({ topic, ...event })));
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
    close: () => Promise.resolve(),
  };
  return dapr;
}
