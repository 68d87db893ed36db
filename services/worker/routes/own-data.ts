import { Type } from 'typebox';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { ownDataRoute } from '@golfroundpro/shared/own-data/own-data-route.ts';
import { readPages } from '@golfroundpro/shared/own-data/read-pages.ts';
import type { WorkerContext } from '../context.ts';

const Time = Type.String({ format: 'date-time' });
const Job = Type.Object({
  ...{ id: Type.String({ format: 'uuid' }), kind: Type.String(), state: Type.String() },
  data: Type.Object({}, { description: 'What was asked for' }),
  ...{ fault: OrNull(Type.String()), createdAt: Time, endedAt: OrNull(Time) },
  ...{ fileName: OrNull(Type.String()), fileUntil: OrNull(Time) },
});
const JOBS = `
  SELECT id, kind, state, data, fault, created_at AS "createdAt", ended_at AS "endedAt",
    file_name AS "fileName", file_until AS "fileUntil"
  FROM job WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3`;

/** GET /internal/own-data: the caller's jobs, for the file of all that is kept of them. */
export const ownData = ({ pool }: WorkerContext) =>
  ownDataRoute({
    permission: 'jobs:own',
    told: Type.Object({ jobs: Type.Array(Job, { description: 'What was done for them' }) }),
    of: (userId) => ({ jobs: readPages(pool, JOBS, userId) }),
  });
