import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { AppError, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { conditionsOf } from '../user-filter.ts';
import type { BulkAction } from './bulk-action.ts';
import type { BulkBody } from './bulk-body.ts';

/** So many people one operation may mean. */
export const MOST_PEOPLE = 100_000;
/** So many operations may wait for those before them. */
const MOST_OPEN = 20;

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '/bulk', 0))`;
const COUNT_OPEN = 'SELECT count(*)::integer AS open FROM bulk_operation WHERE ended_at IS NULL';
const INSERT = `INSERT INTO bulk_operation (id, action, reason, actor_id, undoes, created_at)
  VALUES ($1, $2, $3, $4, $5, $6)`;
const NAME = `INSERT INTO bulk_row (operation_id, user_id, outcome)
  SELECT $1, t.id, CASE WHEN m.id IS NULL THEN 'not_found' END
  FROM unnest($2::uuid[]) AS t (id) LEFT JOIN member m ON m.id = t.id`;
/** Who is not in the books is done with, and nothing else is until somebody works on it. */
const SUM_UP = `UPDATE bulk_operation o SET total = c.total, done = c.done,
    ended_at = CASE WHEN c.total = c.done THEN $2::timestamptz END
  FROM (SELECT count(*)::integer AS total, count(outcome)::integer AS done
    FROM bulk_row WHERE operation_id = $1) AS c WHERE o.id = $1`;

/** What is begun, by whom and why. */
export interface NewBulk {
  action: BulkAction;
  reason: string;
  actorId: string;
  /** The operation that it takes back. */
  undoes?: string;
}

/**
 * Writes down what is to be done with whom, in one transaction: from then on it is done, whatever ends in between.
 * @throws AppError too_many_operations; invalid_request for more people than may be
 */
export async function beginBulk(
  tx: PoolClient,
  { selection, ...bulk }: NewBulk & Pick<BulkBody, 'selection'>,
  now: Date,
): Promise<string> {
  const operationId = await insertBulk(tx, bulk, now);
  if ('userIDs' in selection) await tx.query(NAME, [operationId, selection.userIDs]);
  else await selectMatching(tx, operationId, selection);
  await sumUp(tx, operationId, now);
  return operationId;
}

/** The operation without its people. @throws AppError too_many_operations */
export async function insertBulk(tx: PoolClient, bulk: NewBulk, now: Date): Promise<string> {
  await tx.query(LOCK);
  const { rows } = await tx.query<{ open: number }>(COUNT_OPEN);
  if (rows[0]!.open >= MOST_OPEN) throw new AppError('too_many_operations');
  const operationId = uuidv7({ msecs: now.getTime() });
  const { action, reason, actorId, undoes = null } = bulk;
  await tx.query(INSERT, [operationId, action, reason.trim(), actorId, undoes, now]);
  return operationId;
}

/** Counts its people once they are written down. */
export async function sumUp(tx: PoolClient, operationId: string, now: Date): Promise<void> {
  await tx.query(SUM_UP, [operationId, now]);
}

async function selectMatching(
  tx: PoolClient,
  operationId: string,
  { filter, until, except = [] }: Extract<BulkBody['selection'], { until: string }>,
): Promise<void> {
  const values: unknown[] = [operationId, until];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where = [...conditionsOf(filter, bind), `m.id <> ALL(${bind(except)}::uuid[])`];
  const text = `INSERT INTO bulk_row (operation_id, user_id) SELECT $1, m.id FROM member m
    WHERE m.created_at <= $2::timestamptz AND ${where.join(' AND ')} LIMIT ${MOST_PEOPLE + 1}`;
  const { rowCount } = await tx.query(text, values);
  if (rowCount! <= MOST_PEOPLE) return;
  throw invalidField('selection', `means more than ${MOST_PEOPLE} people`, 'too_many');
}
