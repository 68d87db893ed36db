import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { WorkerContext } from '../context.ts';
import { dropJob, tryAgain } from '../queue/change-job.ts';
import { JobParams } from './job-answer.ts';

const OF_KEEPERS = {
  auth: 'user',
  permission: 'jobs:keep',
  params: JobParams,
  responses: { 204: null },
  errors: ['database_unavailable', 'not_found'],
} as const;

/** POST /api/v1/jobs/dead/:jobId/retry */
export const retryDeadJob = ({ pool, queue }: WorkerContext) =>
  defineRoute({
    ...OF_KEEPERS,
    method: 'post',
    path: '/api/v1/jobs/dead/:jobId/retry',
    summary: 'Try a dead job again, with all its attempts',
    errors: [...OF_KEEPERS.errors],
    handler: async ({ params: { jobId } }) => {
      const kind = await tryAgain(pool, queue.boss, jobId);
      if (!kind) throw new AppError('not_found');
      queue.wake([kind]);
      return { status: 204 };
    },
  });

/** DELETE /api/v1/jobs/dead/:jobId */
export const dropDeadJob = ({ pool, queue }: WorkerContext) =>
  defineRoute({
    ...OF_KEEPERS,
    method: 'delete',
    path: '/api/v1/jobs/dead/:jobId',
    summary: 'Drop a dead job',
    errors: [...OF_KEEPERS.errors],
    handler: async ({ params: { jobId } }) => {
      if (!(await dropJob(pool, queue.boss, jobId))) throw new AppError('not_found');
      return { status: 204 };
    },
  });
