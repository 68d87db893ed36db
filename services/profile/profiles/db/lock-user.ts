import type { PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';

const LOCK = `SELECT pg_advisory_xact_lock(
  hashtextextended(current_schema() || '/profile/' || $1::text, 0))`;
const IS_ERASED = 'SELECT FROM erased_user WHERE user_id = $1';

/** Lets one change of a user's profile come behind the other, the first one and the last one too. */
export async function lockUser(tx: PoolClient, userId: string): Promise<void> {
  await tx.query(LOCK, [userId]);
}

/** The same, for whoever writes. @throws AppError unauthenticated: they were erased, and their token lives on */
export async function lockWriter(tx: PoolClient, userId: string): Promise<void> {
  await lockUser(tx, userId);
  if ((await tx.query(IS_ERASED, [userId])).rowCount) throw new AppError('unauthenticated');
}
