import type { Pool } from 'pg';
import { forgetRows } from '@golfroundpro/shared/db/forget-rows.ts';
import { forgetOldAnswers } from '@golfroundpro/shared/db/run-once.ts';

/** How long it is told that a job was; one that is dead as long, for nobody has missed it. */
const KEPT_DAYS = 90;
/** Longer than an event of somebody who is erased can take. */
const ERASED_DAYS = 30;

/** Deletes files whose time is over, jobs that ended long ago, and what was kept for repeated requests. */
export async function forgetEnded(pool: Pool, answersKeptDays: number): Promise<void> {
  const over = 'SELECT id FROM job WHERE file_until < now()';
  await forgetRows(pool, { table: 'job_file', where: `job_id IN (${over})` });
  const ended = 'ended_at < now() - make_interval(days => $1)';
  await forgetRows(pool, { table: 'job', where: ended, values: [KEPT_DAYS] });
  const erased = 'erased_at < now() - make_interval(days => $1)';
  await forgetRows(pool, { table: 'erased', where: erased, values: [ERASED_DAYS] });
  await forgetOldAnswers(pool, answersKeptDays);
}
