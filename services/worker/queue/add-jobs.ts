import type { PoolClient } from 'pg';
import type { PgBoss } from 'pg-boss';
import { bossDatabase } from './boss-database.ts';
import { ADD_JOBS } from './db/job-statements.ts';
import { ERASE_LOCK } from './erase-lock.ts';
import type { NewJob } from './job.ts';
import type { JobKind } from './job-kinds.ts';

/** A job that stands in its queue now. */
export interface AddedJob {
  id: string;
  kind: JobKind;
  priority: number;
}

/** Adds jobs in the transaction of what asks for them; gives those that were not there before. */
export async function addJobs(tx: PoolClient, boss: PgBoss, jobs: NewJob[]): Promise<AddedJob[]> {
  await tx.query(ERASE_LOCK.shared);
  const { rows } = await tx.query<AddedJob>(ADD_JOBS, [
    jobs.map(({ id }) => id),
    jobs.map(({ kind }) => kind),
    jobs.map(({ userId }) => userId),
    jobs.map(({ data }) => JSON.stringify(data)),
    jobs.map(({ source }) => source ?? null),
    jobs.map(({ priority }) => priority),
  ]);
  await queueJobs(tx, boss, rows);
  return rows;
}

/** Puts jobs into their queues, in a transaction. */
export async function queueJobs(tx: PoolClient, boss: PgBoss, jobs: AddedJob[]): Promise<void> {
  for (const [kind, ofKind] of Map.groupBy(jobs, (job) => job.kind)) {
    const inserted = ofKind.map(({ id, priority }) => ({ id, priority, data: { jobId: id } }));
    await boss.insert(kind, inserted, { db: bossDatabase(tx) });
  }
}
