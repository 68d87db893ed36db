import { Type } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { WorkerContext } from '../context.ts';
import { addJobs } from '../queue/add-jobs.ts';
import { COUNT_OPEN } from '../queue/db/job-statements.ts';
import { EXAMPLE_JOB, JOB_COLUMNS, JobAnswer } from './job-answer.ts';

const MOST_OPEN = 5;
/** One after the other, for each user: parallel requests would each find room. */
const LOCK_USER = `SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '/jobs/' || $1, 0))`;
const READ = `SELECT ${JOB_COLUMNS} FROM job WHERE id = $1`;

const AskedJob = Type.Object(
  { kind: Type.Enum(['rounds_export']), format: Type.Enum(['csv', 'json']) },
  { additionalProperties: false },
);

/** POST /api/v1/jobs: of several jobs of a person each waits behind the first ones of others. */
export const askJob = ({ pool, queue, metrics }: WorkerContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/jobs',
    summary: 'Have a job done: a file of all your rounds',
    auth: 'user',
    permission: 'jobs:own',
    idempotent: true,
    body: AskedJob,
    responses: { 202: JobAnswer },
    examples: {
      body: { kind: 'rounds_export', format: 'csv' },
      answers: {
        202: { ...EXAMPLE_JOB, state: 'waiting', percent: 0, endedAt: null, result: null },
      },
    },
    errors: ['database_unavailable', 'idempotency_key_reused', 'too_many_jobs', 'unauthenticated'],
    handler: async ({ body: { kind, format }, user: { userId }, request }) => {
      const answer = await runOnce(pool, request, userId, async (tx) => {
        await tx.query(LOCK_USER, [userId]);
        const open = (await tx.query<{ open: number }>(COUNT_OPEN, [userId])).rows[0]!.open;
        if (open >= MOST_OPEN) throw new AppError('too_many_jobs');
        const id = uuidv7();
        const [added] = await addJobs(tx, queue.boss, [
          { id, kind, userId, data: { format }, priority: -open },
        ]);
        // Of somebody who was erased a token can be good for minutes.
        if (!added) throw new AppError('unauthenticated');
        return { status: 202, body: (await tx.query<object>(READ, [id])).rows[0] };
      });
      metrics.added.inc({ method: kind, status: 'asked' });
      queue.wake([kind]);
      return answer;
    },
  });
