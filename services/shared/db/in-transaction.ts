import type { Pool, PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { AppError } from '../http/app-error.ts';
import { dataSourceOf } from './data-source.ts';
import { isLost, isUnanswered, isUnsent } from './database-error.ts';

/** What is done in a transaction: over its connection, and with the entities of the same one. */
export type TransactionWork<T> = (tx: PoolClient, entities: EntityManager) => Promise<T>;

/**
 * Runs `work` in one transaction: committed when it resolves, rolled back when it rejects.
 * @throws AppError outcome_unknown when PostgreSQL was lost before it answered the COMMIT
 */
export async function inTransaction<T>(pool: Pool, work: TransactionWork<T>): Promise<T> {
  const runner = dataSourceOf(pool).createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  let isCommitting = false;
  try {
    await runner.startTransaction();
    const result = await work(client, runner.manager);
    isCommitting = true;
    await runner.commitTransaction();
    return result;
  } catch (error) {
    // Nobody may get a connection with a transaction left open: one that has an error is closed.
    if (isUnanswered(error)) client.emit('error', error);
    else await runner.rollbackTransaction().catch((fault: unknown) => client.emit('error', fault));
    throw isCommitting ? commitError(error) : error;
  } finally {
    await runner.release();
  }
}

function commitError(cause: unknown): unknown {
  // What PostgreSQL has refused itself, or never got, was not done.
  if (!isLost(cause) || isUnsent(cause)) return cause;
  return new AppError('outcome_unknown', { headers: { 'retry-after': '1' }, cause });
}
