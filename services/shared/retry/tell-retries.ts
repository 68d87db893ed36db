import { retryTopic } from '../service/declaration.ts';
import type { RetryParts } from './retry-parts.ts';
import { retryRecord } from './retry-record.ts';
import type { WaitingEvent } from './retry-rows.ts';

/** Keeps a publish well below the 4 MB that the sidecar takes. */
const AT_ONCE = 20;

/** Tells of events that wait in the retry topic. Rejects when the broker has not taken all of them. */
export async function tellRetries(
  { dapr, retry: family, consumer, now }: RetryParts,
  events: WaitingEvent[],
): Promise<void> {
  const about = { family, consumer, now: now() };
  for (let from = 0; from < events.length; from += AT_ONCE) {
    const some = events.slice(from, from + AT_ONCE);
    await dapr.publishBulk(
      retryTopic(family),
      some.map((event) => retryRecord(event, about)),
    );
  }
}
