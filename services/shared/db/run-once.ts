import { createHmac, hash } from 'node:crypto';
import type { Request } from 'express';
import type { Pool, PoolClient } from 'pg';
import { AppError, invalidField } from '../http/app-error.ts';
import type { Answer } from '../http/route.ts';
import { forgetRows } from './forget-rows.ts';
import { inTransaction, type TransactionWork } from './in-transaction.ts';

const CLAIM = `INSERT INTO idempotency (owner_id, key, request_hash) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING`;
const RECALL = `SELECT request_hash AS "requestHash", answer FROM idempotency
  WHERE owner_id = $1 AND key = $2`;
const REMEMBER = 'UPDATE idempotency SET answer = $3 WHERE owner_id = $1 AND key = $2';

/**
 * Runs the effect of a POST in a transaction. With an Idempotency-Key the answer is stored in that
 * same transaction, and the same request again gets it back without a second effect, across
 * restarts and instances: a request that comes meanwhile waits for the first one's commit.
 * @param ownerId whose key it is: one user's keys never meet another's
 * @param secretKey keys the stored hash of the request: needed where the body holds a password, so
 *   that the table alone is no way to guess it
 * @throws AppError idempotency_key_reused when the key came with another request
 */
export async function runOnce(
  pool: Pool,
  request: Request,
  ownerId: string,
  effect: TransactionWork<Answer>,
  secretKey?: Buffer,
): Promise<Answer> {
  const key = idempotencyKey(request);
  if (key === undefined) return inTransaction(pool, effect);
  const requestHash = hashOf(request, secretKey);
  return inTransaction(pool, async (tx, entities) => {
    const claimed = await tx.query(CLAIM, [ownerId, key, requestHash]);
    if (claimed.rowCount === 0) return recall(tx, ownerId, key, requestHash);
    const answer = await effect(tx, entities);
    await tx.query(REMEMBER, [ownerId, key, JSON.stringify(answer)]);
    return answer;
  });
}

/** Removes the answers that are older than so many days. */
export async function forgetOldAnswers(pool: Pool, keptDays: number): Promise<void> {
  const where = 'created_at < now() - make_interval(days => $1)';
  await forgetRows(pool, { table: 'idempotency', where, values: [keptDays] });
}

function idempotencyKey(request: Request): string | undefined {
  const key = request.get('idempotency-key');
  if (key !== undefined && !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw invalidField('Idempotency-Key', 'must be 1 to 255 visible ASCII characters');
  }
  return key;
}

function hashOf(request: Request, secretKey: Buffer | undefined): string {
  const text = `${request.method} ${request.originalUrl} ${JSON.stringify(request.body)}`;
  return secretKey
    ? createHmac('sha256', secretKey).update(text).digest('hex')
    : hash('sha256', text);
}

async function recall(
  tx: PoolClient,
  ownerId: string,
  key: string,
  requestHash: string,
): Promise<Answer> {
  const { rows } = await tx.query<{ requestHash: string; answer: Answer }>(RECALL, [ownerId, key]);
  const first = rows[0]!;
  if (first.requestHash !== requestHash) throw new AppError('idempotency_key_reused');
  return { ...first.answer, headers: { ...first.answer.headers, 'idempotency-replayed': 'true' } };
}
