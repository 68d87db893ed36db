import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { USER_UPDATED } from '../events.ts';

const RENAME = 'UPDATE account SET name = $2, named_at = now() WHERE id = $1 AND name <> $2';

/** Gives a user another name. False: it is theirs already, or there is no such user. */
export async function rename(
  tx: PoolClient,
  { userId, name }: { userId: string; name: string },
): Promise<boolean> {
  const { rowCount } = await tx.query(RENAME, [userId, name]);
  if (rowCount === 0) return false;
  const data = { userId, changed: ['name'] };
  await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
  return true;
}
