import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { WorkerContext } from '../context.ts';
import { findFile, readFile } from '../results/read-file.ts';
import { JobParams } from './job-answer.ts';

/** GET /api/v1/jobs/:jobId/result */
export const getResult = ({ pool }: WorkerContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/jobs/:jobId/result',
    summary: 'The file that a job of yours made, until its time is over',
    auth: 'user',
    permission: 'jobs:own',
    params: JobParams,
    responses: { 200: Type.Unknown({ description: 'The file, as its content-type says' }) },
    answerTypes: ['text/csv'],
    examples: { answers: { 200: { format: 'golfroundpro.rounds', version: 2, rounds: [] } } },
    errors: ['database_unavailable', 'not_found'],
    handler: async ({ params: { jobId }, user: { userId } }) => {
      const file = await findFile(pool, { jobId, userId });
      if (!file) throw new AppError('not_found');
      return {
        status: 200,
        headers: {
          'content-type': file.type,
          'content-length': String(file.bytes),
          'content-disposition': `attachment; filename="${file.name}"`,
          'cache-control': 'private, no-store',
          'x-content-type-options': 'nosniff',
        },
        stream: Readable.from(readFile(pool, jobId, file), { highWaterMark: 2 }),
      };
    },
  });
