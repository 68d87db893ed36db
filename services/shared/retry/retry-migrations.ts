import { AddGivenUp1790000003030 } from './add-given-up.ts';
import { CreateEventRetry1790000002900 } from './create-event-retry.ts';

/** What a service of a family of retries keeps: whoever takes one of these takes them all. */
export const RETRY_MIGRATIONS = [CreateEventRetry1790000002900, AddGivenUp1790000003030];
