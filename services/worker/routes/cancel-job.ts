import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { WorkerContext } from '../context.ts';
import { cancelJob as cancel } from '../queue/change-job.ts';
import { JobParams } from './job-answer.ts';

const STATE = 'SELECT state FROM job WHERE id = $1 AND user_id = $2';

/** DELETE /api/v1/jobs/:jobId: once more it is as good as the first time. */
export const cancelJob = ({ pool, queue, metrics }: WorkerContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/jobs/:jobId',
    summary: 'Cancel a job of your own that waits or runs',
    auth: 'user',
    permission: 'jobs:own',
    params: JobParams,
    responses: { 204: null },
    errors: ['database_unavailable', 'not_found', 'job_ended'],
    handler: async ({ params: { jobId }, user: { userId } }) => {
      const kind = await cancel(pool, queue.boss, { jobId, userId });
      if (kind) {
        metrics.ended.inc({ method: kind, status: 'cancelled' });
        return { status: 204 };
      }
      const { rows } = await pool.query<{ state: string }>(STATE, [jobId, userId]);
      if (!rows[0]) throw new AppError('not_found');
      if (rows[0].state !== 'cancelled') throw new AppError('job_ended');
      return { status: 204 };
    },
  });
