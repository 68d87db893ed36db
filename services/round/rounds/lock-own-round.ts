import type { PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { lockRounds, type LockedRound } from './db/score-statements.ts';
import { mayManage } from './domain/may-write.ts';
import { requireAllowed } from './require.ts';

/**
 * Locks a round for its owner.
 * @throws AppError not_found, forbidden
 */
export async function lockOwnRound(
  tx: PoolClient,
  id: string,
  userId: string,
): Promise<LockedRound> {
  const [round] = await lockRounds(tx, [id]);
  if (!round) throw new AppError('not_found', { detail: 'There is no such round.' });
  requireAllowed(mayManage(round, userId), 'Only the owner shares a round.');
  return round;
}
