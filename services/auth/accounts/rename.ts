import type { PoolClient } from 'pg';
import { Not, type EntityManager } from 'typeorm';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { USER_UPDATED } from '../events.ts';

/** Gives a user another name. False: it is theirs already, or there is no such user. */
export async function rename(
  tx: PoolClient,
  entities: EntityManager,
  { userId, name }: { userId: string; name: string },
): Promise<boolean> {
  const other = { id: userId, name: Not(name) };
  const { affected } = await entities.update(AccountEntity, other, { name });
  if (affected === 0) return false;
  const data = { userId, changed: ['name'] };
  await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
  return true;
}
