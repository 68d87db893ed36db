import type { NewEvent } from '@golfroundpro/shared/events/append-events.ts';
import { USER_VERIFIED } from '../events.ts';

/** Goes with each way by which an e-mail is shown to be its owner's, in the transaction that notes it. */
export function verifiedEvent(userId: string): NewEvent {
  return { type: USER_VERIFIED.type, aggregateId: userId, data: { userId } };
}
