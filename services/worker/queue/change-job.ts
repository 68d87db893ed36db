import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { queueJobs } from './add-jobs.ts';
import { bossDatabase } from './boss-database.ts';
import { CANCEL, DROP_DEAD, TRY_AGAIN } from './db/job-statements.ts';
import type { JobKind } from './job-kinds.ts';

interface Changed {
  kind: JobKind;
  priority: number;
}

/** Cancels an open job of its owner; whoever does it is told with its next sign of life. Gives its kind, if it was open. */
export function cancelJob(
  pool: Pool,
  boss: PgBoss,
  { jobId, userId }: { jobId: string; userId: string },
): Promise<JobKind | undefined> {
  return inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<Changed>(CANCEL, [jobId, userId]);
    if (rows[0]) await boss.cancel(rows[0].kind, jobId, { db: bossDatabase(tx) });
    return rows[0]?.kind;
  });
}

/** Puts a dead job into its queue once more, with all its attempts. Gives its kind, if it was dead. */
export function tryAgain(pool: Pool, boss: PgBoss, jobId: string): Promise<JobKind | undefined> {
  return inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<Changed>(TRY_AGAIN, [jobId]);
    if (!rows[0]) return undefined;
    const { kind, priority } = rows[0];
    await boss.deleteJob(kind, jobId, { db: bossDatabase(tx) });
    await queueJobs(tx, boss, [{ id: jobId, kind, priority }]);
    return kind;
  });
}

/** Takes a dead job away. Gives whether it was dead. */
export function dropJob(pool: Pool, boss: PgBoss, jobId: string): Promise<boolean> {
  return inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<Changed>(DROP_DEAD, [jobId]);
    if (rows[0]) await boss.deleteJob(rows[0].kind, jobId, { db: bossDatabase(tx) });
    return rows[0] !== undefined;
  });
}
