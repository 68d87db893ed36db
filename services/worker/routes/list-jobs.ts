import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { WorkerContext } from '../context.ts';
import { EXAMPLE_JOB, JOB_COLUMNS, JobAnswer } from './job-answer.ts';

const LATEST = `SELECT ${JOB_COLUMNS} FROM job WHERE user_id = $1 ORDER BY id DESC LIMIT 50`;

/** GET /api/v1/jobs */
export const listJobs = ({ pool }: WorkerContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/jobs',
    summary: 'Your latest jobs, 50 at most: how far each is, and what it made',
    auth: 'user',
    permission: 'jobs:own',
    responses: { 200: Type.Object({ items: Type.Array(JobAnswer) }) },
    examples: { answers: { 200: { items: [EXAMPLE_JOB] } } },
    errors: ['database_unavailable'],
    handler: async ({ user }) => {
      const { rows } = await pool.query(LATEST, [user.userId]);
      return { status: 200, body: { items: rows } };
    },
  });
