import { retryTopic, type TopicSubscription } from '../service/declaration.ts';

/** Where a service takes what its family of retries tells. */
export const RETRY_PATH = '/events/retries';

/** The subscription that goes with those that name a family of retries. */
export function retrySubscription(family: string): TopicSubscription {
  return {
    topic: retryTopic(family),
    path: RETRY_PATH,
    maxMessages: 100,
    maxAwaitMs: 100,
    note: `What could not be done at once, of all services: each keeps its own, up to 100 a call.`,
    retry: family,
  };
}
