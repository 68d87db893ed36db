import type { Pool, PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { dataSourceOf } from './data-source.ts';
import { isUnanswered } from './database-error.ts';

/** What is done in a transaction: over its connection, and with the entities of the same one. */
export type TransactionWork<T> = (tx: PoolClient, entities: EntityManager) => Promise<T>;

/** Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. */
export async function inTransaction<T>(pool: Pool, work: TransactionWork<T>): Promise<T> {
  const runner = dataSourceOf(pool).createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  try {
    await runner.startTransaction();
    const result = await work(client, runner.manager);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    // Nobody may get a connection with a transaction left open: one that has an error is closed.
    if (isUnanswered(error)) client.emit('error', error);
    else await runner.rollbackTransaction().catch((fault: unknown) => client.emit('error', fault));
    throw error;
  } finally {
    await runner.release();
  }
}
