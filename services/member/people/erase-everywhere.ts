import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { USER_DELETED } from '../events.ts';
import { erasePeople } from './erase-people.ts';

/**
 * Erases people whose accounts are gone, or who had none, and tells all others of it, once: also of who never was in the
 * books. Their rows in `told` are locked.
 */
export async function eraseEverywhere(tx: PoolClient, userIds: string[], now: Date): Promise<void> {
  const erased = await erasePeople(tx, userIds, now);
  await appendEvents(
    tx,
    erased.map((userId) => ({ type: USER_DELETED.type, aggregateId: userId, data: { userId } })),
  );
}
