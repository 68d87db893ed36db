import type { Pool, PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';

const SUSPENDED = 'SELECT FROM account WHERE id = $1 AND suspended_at IS NOT NULL';

/**
 * Lets nobody into an account that is suspended. Only for who has proven that it is theirs: nobody
 * else learns which accounts are.
 * @throws AppError account_suspended
 */
export async function refuseSuspended(client: Pool | PoolClient, userId: string): Promise<void> {
  const { rowCount } = await client.query(SUSPENDED, [userId]);
  if (rowCount !== 0) throw new AppError('account_suspended');
}
