import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { REGISTRATION_REPEATED } from '../events.ts';
import { noteRepeated } from './db/registration-statements.ts';

/** Tells of those with whose e-mail or national id somebody came once more, of each once a day at most. */
export async function tellRepeated(tx: PoolClient, userIds: string[], now: Date): Promise<void> {
  const told = await noteRepeated(tx, [...new Set(userIds)], now);
  const { type } = REGISTRATION_REPEATED;
  await appendEvents(
    tx,
    told.map((userId) => ({ type, aggregateId: userId, data: { userId } })),
  );
}
