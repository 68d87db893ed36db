import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { nameKey } from '../domain/search-key.ts';
import { USER_UPDATED } from '../events.ts';
import { settleStanding } from '../people/settle-standing.ts';

/** What staff can change of a person; what is not there stays. */
export interface UserChange {
  name?: string;
  /** E.164. */
  phoneNumber?: string | null;
  category?: string;
  attributes?: Record<string, string>;
  suspended?: boolean;
}

/** Changes of people, each once; who makes them, and in which operation on many. */
export interface Edits {
  edits: { userId: string; change: UserChange }[];
  actorId: string;
  operationId?: string;
}

interface Edited extends Required<UserChange> {
  userId: string;
  changed: (keyof UserChange)[];
  changedAttributes: string[];
}

const CURRENT = `
  SELECT id AS "userId", name, phone_number AS "phoneNumber", category, attributes,
    suspended_at IS NOT NULL AS suspended
  FROM member WHERE id = ANY($1)`;
const WRITE = `
  UPDATE member m SET name = c.name, name_key = c.name_key, phone_number = c.phone_number,
    category = c.category, attributes = c.attributes,
    suspended_at = CASE WHEN c.suspended THEN coalesce(m.suspended_at, $8) END, updated_at = $8,
    named_at = CASE WHEN m.name IS DISTINCT FROM c.name THEN now() ELSE m.named_at END,
    version = version + 1
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::boolean[])
    AS c (id, name, name_key, phone_number, category, attributes, suspended)
  WHERE m.id = c.id`;

/**
 * Changes people who are in the books and locked (lock-people.ts), and tells of each which fields are others now, and by
 * whom: never what is in them. Nothing happens where nothing is another.
 */
export async function editUsers(
  tx: PoolClient,
  { edits, actorId, operationId }: Edits,
  now: Date,
): Promise<void> {
  const changes = new Map(edits.map(({ userId, change }) => [userId, change]));
  const { rows } = await tx.query<Required<UserChange> & { userId: string }>(CURRENT, [
    [...changes.keys()],
  ]);
  const edited = rows
    .map((row) => editedBy(row, changes.get(row.userId)!))
    .filter(({ changed }) => changed.length > 0);
  if (edited.length === 0) return;
  await tx.query(WRITE, [...columnsOf(edited), now]);
  await appendEvents(
    tx,
    edited.map(({ userId, changed, changedAttributes }) => ({
      type: USER_UPDATED.type,
      aggregateId: userId,
      data: {
        ...{ userId, changed, by: actorId },
        ...(changedAttributes.length > 0 ? { attributes: changedAttributes } : {}),
        ...(operationId === undefined ? {} : { operationId }),
      },
    })),
  );
  const ids = edited.map(({ userId }) => userId);
  await settleStanding(tx, ids, now);
}

function editedBy(
  { userId, ...current }: Required<UserChange> & { userId: string },
  change: UserChange,
): Edited {
  const next = { ...current, ...change };
  const fields = Object.keys(current) as (keyof UserChange)[];
  const changed = fields.filter((field) => !isSame(current[field], next[field]));
  const names = Object.keys({ ...current.attributes, ...next.attributes });
  const changedAttributes = names.filter(
    (name) => current.attributes[name] !== next.attributes[name],
  );
  return { userId, ...next, changed, changedAttributes };
}

function columnsOf(edited: Edited[]): unknown[] {
  return [
    edited.map(({ userId }) => userId),
    edited.map(({ name }) => name),
    edited.map(({ name }) => nameKey(name)),
    edited.map(({ phoneNumber }) => phoneNumber),
    edited.map(({ category }) => category),
    edited.map(({ attributes }) => JSON.stringify(attributes)),
    edited.map(({ suspended }) => suspended),
  ];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** The database keeps the keys of an object in an order of its own. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
}
