import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { nameKey } from '../domain/search-key.ts';
import { USER_UPDATED } from '../events.ts';
import { settleStanding } from '../people/settle-standing.ts';

/** What staff can change of a person; what is not there stays. */
export interface UserChange {
  name?: string;
  phoneNumber?: string | null;
  category?: string;
  attributes?: Record<string, string>;
  suspended?: boolean;
}

const CURRENT = `
  SELECT name, phone_number AS "phoneNumber", category, attributes,
    suspended_at IS NOT NULL AS suspended
  FROM member WHERE id = $1`;
const WRITE = `
  UPDATE member SET name = $2, name_key = $3, phone_number = $4, category = $5, attributes = $6,
    suspended_at = CASE WHEN $7 THEN coalesce(suspended_at, $8) END, updated_at = $8,
    named_at = CASE WHEN name IS DISTINCT FROM $2 THEN now() ELSE named_at END,
    version = version + 1
  WHERE id = $1`;

/**
 * Changes a person who is in the books and locked (lock-people.ts), and tells which fields are others now, and by whom:
 * never what is in them. Nothing happens where nothing is another.
 */
export async function editUser(
  tx: PoolClient,
  { userId, actorId, change }: { userId: string; actorId: string; change: UserChange },
  now: Date,
): Promise<void> {
  const { rows } = await tx.query<Required<UserChange>>(CURRENT, [userId]);
  const current = rows[0]!;
  const next = { ...current, ...change };
  const changed = (Object.keys(next) as (keyof UserChange)[]).filter(
    (field) => !isSame(current[field], next[field]),
  );
  if (changed.length === 0) return;
  const { name, phoneNumber, category, attributes, suspended } = next;
  const values = [name, nameKey(name), phoneNumber, category, attributes, suspended, now];
  await tx.query(WRITE, [userId, ...values]);
  const data = { userId, changed, by: actorId };
  await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
  await settleStanding(tx, [userId], now);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** The database keeps the keys of an object in an order of its own. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
}
