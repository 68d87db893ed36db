import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { bossDatabase } from '../queue/boss-database.ts';
import { ERASE_LOCK } from '../queue/erase-lock.ts';
import type { JobKind } from '../queue/job-kinds.ts';

const NOTE = `INSERT INTO erased (user_id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING`;
const DROP_JOBS = 'DELETE FROM job WHERE user_id = ANY($1) RETURNING id, kind';
const FORGET_ANSWERS = 'DELETE FROM idempotency WHERE owner_id = ANY($1::text[])';

/** Takes away the jobs and files of people; what comes of them later is not taken any more. */
export async function eraseUsers(pool: Pool, boss: PgBoss, userIds: string[]): Promise<void> {
  await inTransaction(pool, async (tx) => {
    await tx.query(ERASE_LOCK.alone);
    await tx.query(NOTE, [userIds]);
    const { rows } = await tx.query<{ id: string; kind: JobKind }>(DROP_JOBS, [userIds]);
    for (const [kind, jobs] of Map.groupBy(rows, (row) => row.kind)) {
      const ids = jobs.map(({ id }) => id);
      await boss.deleteJob(kind, ids, { db: bossDatabase(tx) });
    }
    await tx.query(FORGET_ANSWERS, [userIds]);
  });
}
