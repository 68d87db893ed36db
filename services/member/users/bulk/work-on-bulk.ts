import type { PoolClient } from 'pg';
import { lockPeople } from '../../db/lock-people.ts';
import { USER_UPDATED } from '../../events.ts';
import { editUsers, type UserChange } from '../edit-users.ts';
import type { BulkAction, BulkOutcome } from './bulk-action.ts';
import { afterOf, beforeOf, changeTo, fieldOf, type Before, type Current } from './change-of.ts';

/** So many people are locked at once. */
const AT_ONCE = 200;

/** The oldest first: what was asked later is done on what was asked before. */
const NEXT = `SELECT id AS "operationId", action, actor_id AS "actorId", undoes FROM bulk_operation
  WHERE ended_at IS NULL ORDER BY number LIMIT 1 FOR UPDATE`;
const PEOPLE = `SELECT r.user_id AS "userId", b.before FROM bulk_row r
  LEFT JOIN bulk_row b ON b.operation_id = $2 AND b.user_id = r.user_id
  WHERE r.operation_id = $1 AND r.outcome IS NULL ORDER BY r.user_id LIMIT ${AT_ONCE}`;
const CURRENT = `SELECT id AS "userId", status, category, attributes,
    suspended_at IS NOT NULL AS suspended
  FROM member WHERE id = ANY($1)`;
/** In which operation each of these was changed last, as far as it is about the same; what was undone since never was. */
const LAST_EDITS = `SELECT DISTINCT ON (e.aggregate_id) e.aggregate_id AS "userId",
    e.data ->> 'operationId' AS "operationId"
  FROM event e WHERE e.aggregate_id = ANY($1) AND e.type = $2 AND e.data -> 'changed' ? $3
    AND ($4::text IS NULL OR e.data -> 'attributes' ? $4)
    AND NOT EXISTS (
      SELECT FROM bulk_operation u JOIN bulk_row r ON r.operation_id = u.id
      WHERE u.undoes IS NOT NULL AND (e.data ->> 'operationId')::uuid IN (u.id, u.undoes)
        AND r.user_id = e.aggregate_id AND r.outcome = 'changed')
  ORDER BY e.aggregate_id, e.id DESC`;
const NOTE = `UPDATE bulk_row r SET outcome = c.outcome, before = c.before
  FROM unnest($2::uuid[], $3::text[], $4::jsonb[]) AS c (user_id, outcome, before)
  WHERE r.operation_id = $1 AND r.user_id = c.user_id`;
const COUNT = `UPDATE bulk_operation SET done = done + $2, changed = changed + $3,
  ended_at = CASE WHEN $4 THEN $5::timestamptz END WHERE id = $1`;

interface Operation {
  operationId: string;
  action: BulkAction;
  actorId: string | null;
  undoes: string | null;
}
interface Person extends Current {
  userId: string;
  status: string;
}
interface Outcome {
  userId: string;
  outcome: BulkOutcome;
  before: Before;
  change?: UserChange;
}

/** Who an erased member of staff was is not told any more. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Changes the next people of the oldest operation that has not ended, and notes what came of it, all in the transaction
 * of `tx`: whatever ends in between, each is changed once. Gives how many there were; undefined where none is open.
 */
export async function workOnBulk(tx: PoolClient, now: Date): Promise<number | undefined> {
  const operation = (await tx.query<Operation>(NEXT)).rows[0];
  if (!operation) return undefined;
  const { operationId, undoes } = operation;
  const { rows } = await tx.query<{ userId: string; before: Before }>(PEOPLE, [
    operationId,
    undoes,
  ]);
  const ids = rows.map(({ userId }) => userId);
  await lockPeople(tx, ids);
  const people = new Map(
    (await tx.query<Person>(CURRENT, [ids])).rows.map((one) => [one.userId, one]),
  );
  const isOurs = await lastEditedBy(tx, operation, ids);
  const outcomes = rows.map(({ userId, before }) =>
    outcomeOf(operation, people.get(userId), { userId, before, isOurs: isOurs(userId) }),
  );
  const edits = outcomes.flatMap(({ userId, change }) => (change ? [{ userId, change }] : []));
  const actorId = operation.actorId ?? NOBODY;
  await editUsers(tx, { edits, actorId, operationId }, now);
  await note(tx, operationId, outcomes);
  // Rows of who is erased meanwhile are gone: the last batch is known by its size.
  const isLast = rows.length < AT_ONCE;
  await tx.query(COUNT, [operationId, rows.length, edits.length, isLast, now]);
  return rows.length;
}

/** For an undo: whether what it takes back was the last change of the same. */
async function lastEditedBy(tx: PoolClient, { action, undoes }: Operation, ids: string[]) {
  if (undoes === null) return () => true;
  const attribute = action.type === 'attribute' ? action.name : null;
  const values = [ids, USER_UPDATED.type, fieldOf(action), attribute];
  const { rows } = await tx.query<{ userId: string; operationId: string | null }>(
    LAST_EDITS,
    values,
  );
  const last = new Map(rows.map((row) => [row.userId, row.operationId]));
  return (userId: string) => last.get(userId) === undoes;
}

function outcomeOf(
  { action, undoes }: Operation,
  person: Person | undefined,
  { userId, before, isOurs }: { userId: string; before: Before; isOurs: boolean },
): Outcome {
  const none = (outcome: BulkOutcome): Outcome => ({ userId, outcome, before: null });
  if (!person) return none('not_found');
  if (person.status === 'erased') return none('erased');
  if (!isOurs) return none('changed_since');
  const change = changeTo(action, person, undoes === null ? afterOf(action) : before);
  if (typeof change === 'string') return none(change);
  return { userId, outcome: 'changed', before: beforeOf(action, person), change };
}

async function note(tx: PoolClient, operationId: string, outcomes: Outcome[]): Promise<void> {
  await tx.query(NOTE, [
    operationId,
    outcomes.map(({ userId }) => userId),
    outcomes.map(({ outcome }) => outcome),
    outcomes.map(({ before }) => JSON.stringify(before)),
  ]);
}
