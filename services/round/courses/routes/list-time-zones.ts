import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';

const READ = `SELECT id AS "courseId", time_zone AS "timeZone" FROM course
  WHERE owner_id IS NULL AND state <> 'draft'`;

/** GET /internal/course-time-zones: where which day it is, for services that tell of a week or a year. */
export const listTimeZones = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/internal/course-time-zones',
    summary: 'The time zone of every course that the club keeps and that can be or was played',
    auth: 'service',
    internal: true,
    responses: {
      200: Type.Object({
        items: Type.Array(Type.Object({ courseId: Id, timeZone: Type.String() })),
      }),
    },
    handler: async () => ({ status: 200, body: { items: (await context.pool.query(READ)).rows } }),
  });
