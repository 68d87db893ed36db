import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../context.ts';
import { usersCsv } from '../../users/export-users.ts';
import { UserFilter } from '../../users/user-filter.ts';

/** GET /api/v1/users/export: all who are meant, as a file; who took it is in the log. */
export const exportUsers = ({ pool, logger }: MemberContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/users/export',
    summary: 'The people of the club as CSV, in the order in which they came',
    auth: 'user',
    permission: 'users:read',
    envelope: true,
    query: Type.Object(UserFilter, { additionalProperties: false }),
    responses: { 200: null },
    answerTypes: ['text/csv'],
    errors: ['database_unavailable'],
    handler: ({ query, user: { userId } }) => {
      logger.info({ actorId: userId, filters: Object.keys(query) }, 'people exported');
      return Promise.resolve({
        status: 200,
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="users.csv"',
        },
        stream: Readable.from(usersCsv(pool, query)),
      });
    },
  });
