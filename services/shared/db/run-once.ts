import type { KeyObject } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Request } from 'express';
import type { Pool, PoolClient } from 'pg';
import { AppError } from '../http/app-error.ts';
import type { Answer } from '../http/route.ts';
import { forgetRows } from './forget-rows.ts';
import { answerAgain, keptText, onceOf, type KeptAnswer, type Once } from './kept-answers.ts';
import { inTransaction, type TransactionWork } from './in-transaction.ts';

/** How long one waits, between tries that hold no connection, for a request with the same key. */
const PAUSES_MS = [50, 100, 200, 400, 0];

const TRY_KEY = `SELECT pg_try_advisory_xact_lock(
  hashtextextended(current_schema() || '/once/' || $1 || '/' || $2, 0)) AS won`;
const CLAIM = `INSERT INTO idempotency (owner_id, key, request_hash) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING`;
const RECALL = `SELECT request_hash AS "requestHash", answer FROM idempotency
  WHERE owner_id = $1 AND key = $2`;
const REMEMBER = 'UPDATE idempotency SET answer = $3 WHERE owner_id = $1 AND key = $2';

/**
 * Runs the effect of a POST in a transaction. With an Idempotency-Key the answer is stored in that
 * same transaction, and the same request again gets it back without a second effect, across
 * restarts and instances: a request that comes meanwhile waits for it, for a second at most.
 * @param ownerId whose key it is: one user's keys never meet another's
 * @param secretKey keys the stored hash of the request: needed where the body holds a password, so
 *   that the table alone is no way to guess it
 * @throws AppError idempotency_key_reused when the key came with another request, busy while the first
 *   one goes on, answer_not_kept when its answer was of more than 64 KB
 */
export async function runOnce(
  pool: Pool,
  request: Request,
  ownerId: string,
  effect: TransactionWork<Answer>,
  secretKey?: KeyObject,
): Promise<Answer> {
  const once = onceOf(request, ownerId, secretKey);
  if (once === undefined) return inTransaction(pool, effect);
  const { key, requestHash } = once;
  for (const pauseMs of PAUSES_MS) {
    const answer = await inTransaction(pool, async (tx, entities) => {
      const { rows } = await tx.query<{ won: boolean }>(TRY_KEY, [ownerId, key]);
      if (!rows[0]!.won) return undefined;
      const claimed = await tx.query(CLAIM, [ownerId, key, requestHash]);
      if (claimed.rowCount === 0) return recall(tx, once);
      const first = await effect(tx, entities);
      await tx.query(REMEMBER, [ownerId, key, keptText(first)]);
      return first;
    });
    if (answer) return answer;
    await sleep(pauseMs);
  }
  const detail = 'A request with this Idempotency-Key is still at work.';
  throw new AppError('busy', { detail, headers: { 'retry-after': '1' } });
}

/** Removes the answers that are older than so many days. */
export async function forgetOldAnswers(pool: Pool, keptDays: number): Promise<void> {
  const where = 'created_at < now() - make_interval(days => $1)';
  await forgetRows(pool, { table: 'idempotency', where, values: [keptDays] });
}

async function recall(tx: PoolClient, { ownerId, key, requestHash }: Once): Promise<Answer> {
  const { rows } = await tx.query<KeptAnswer>(RECALL, [ownerId, key]);
  return answerAgain(rows[0]!, requestHash);
}
