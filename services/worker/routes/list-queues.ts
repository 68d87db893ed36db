import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { WorkerContext } from '../context.ts';
import { KIND_NAMES } from '../queue/job-kinds.ts';
import { readQueues } from '../queue/read-queues.ts';

const Count = Type.Integer({ minimum: 0 });
const QueueAnswer = Type.Object({
  queue: Type.Enum(KIND_NAMES),
  ...{ waiting: Count, running: Count, dead: Count },
  oldestSeconds: Type.Number({ description: 'How long the oldest job that waits has waited' }),
});
const DeadJob = Type.Object({
  ...{ id: Type.String({ format: 'uuid' }), kind: Type.Enum(KIND_NAMES) },
  userId: Type.String({ format: 'uuid' }),
  ...{ fault: Type.String(), attempts: Type.Integer() },
  endedAt: Type.String({ format: 'date-time' }),
});
const DEAD = `
  SELECT id, kind, user_id AS "userId", fault, attempt AS attempts, ended_at AS "endedAt"
  FROM job WHERE state = 'dead' ORDER BY id DESC LIMIT 100`;

const EXAMPLE = {
  queues: [{ queue: 'rounds_export', waiting: 3, running: 2, dead: 1, oldestSeconds: 1.5 }],
  dead: [
    {
      ...{ id: '0198c0de-0000-7000-8000-000000000001', kind: 'rounds_export' },
      userId: '0198c0de-0000-7000-8000-0000000000aa',
      ...{ fault: 'upstream_unavailable', attempts: 6, endedAt: '2026-11-28T07:30:00.000Z' },
    },
  ],
};

/** GET /api/v1/jobs/queues */
export const listQueues = ({ pool }: WorkerContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/jobs/queues',
    summary: 'How long and how old each queue is, and the latest dead jobs, 100 at most',
    auth: 'user',
    permission: 'jobs:keep',
    responses: {
      200: Type.Object({ queues: Type.Array(QueueAnswer), dead: Type.Array(DeadJob) }),
    },
    examples: { answers: { 200: EXAMPLE } },
    errors: ['database_unavailable'],
    handler: async () => {
      const [queues, dead] = await Promise.all([readQueues(pool), pool.query(DEAD)]);
      return { status: 200, body: { queues, dead: dead.rows } };
    },
  });
