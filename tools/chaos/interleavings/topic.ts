import type { OutgoingEvent } from '@golfroundpro/shared/dapr/dapr-client.ts';
import type { RecordingDapr } from '@golfroundpro/shared/testing/recording-dapr.ts';
import type { TestService } from '../../../services/analytics/tests/test-service.ts';
import type { Seams } from './open-seams.ts';

/** What befalls a publish: nothing, its answer is lost, or the consumer's answer is and it comes again. */
export type Mishap = 'none' | 'answer lost' | 'delivered twice' | 'backwards';

/** Joins the relay of one service to the consumer of the other, in one process. */
export interface Joint {
  /** What befalls the next publishes, one after the other. */
  mishaps: Mishap[];
  published: OutgoingEvent[];
  /** Resolves when all that was published is delivered. */
  delivered: () => Promise<void>;
}

export function joinRelay(dapr: RecordingDapr, consumer: TestService, seams: Seams): Joint {
  const underWay = new Set<Promise<void>>();
  const joint: Joint = {
    mishaps: [],
    published: [],
    delivered: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
  const deliver = async (events: OutgoingEvent[]) => {
    await seams.pass(`deliver ${events.length}`);
    const statuses = await consumer.deliver(events.map(({ event }) => JSON.parse(event) as object));
    if (statuses.some((status) => status !== 'SUCCESS')) await deliver(events);
  };
  const start = (events: OutgoingEvent[]) => {
    const work: Promise<void> = deliver(events).finally(() => underWay.delete(work));
    underWay.add(work);
  };
  dapr.publishBulk = async (topic, events) => {
    if (topic !== 'golf.round') return;
    const mishap = joint.mishaps.shift() ?? 'none';
    await seams.pass(`publish ${events.length}`);
    joint.published.push(...events);
    start(mishap === 'backwards' ? events.toReversed() : events);
    if (mishap === 'delivered twice') start(events);
    await seams.pass('published');
    if (mishap === 'answer lost') throw new Error('no answer from the sidecar');
  };
  return joint;
}
