import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { INQUIRY_CHANGED } from '../events.ts';
import type { InquiryState } from './inquiry-view.ts';

/** Tells where an inquiry stands; what it says stays here. */
export async function tellInquiry(
  tx: PoolClient,
  data: { inquiryId: string; userId: string; state: InquiryState },
): Promise<void> {
  await appendEvents(tx, [{ type: INQUIRY_CHANGED.type, aggregateId: data.userId, data }]);
}
