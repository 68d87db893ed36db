import { Type } from 'typebox';
import { decodeCursor, pageOf } from '@golfroundpro/shared/http/cursor.ts';
import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { OrNull, PageQuery } from '@golfroundpro/shared/http/schemas.ts';
import type { MemberContext } from '../../context.ts';
import { answerAs, REPRESENTED } from '../../representations/answer-as.ts';
import { readUserPage } from '../../users/read-user-page.ts';
import { UserFilter } from '../../users/user-filter.ts';
import { orderOf, SORTS } from '../../users/user-order.ts';
import { EXAMPLE_USER, toView, UserView } from '../../users/user-view.ts';

const ListQuery = Type.Object(
  {
    ...UserFilter,
    sort: Type.Optional(Type.Enum([...SORTS], { default: '-registeredAt' })),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);
const Page = Type.Object({
  items: Type.Array(UserView),
  total: Type.Integer({ description: 'Of all pages together' }),
  nextCursor: OrNull(Type.String()),
});
const FOUND = 'Users found';
const EXAMPLE = succeeded(FOUND, { items: [EXAMPLE_USER], total: 1, nextCursor: null });

/** GET /api/v1/users: a page of the people of the club. */
export const listUsers = ({ pool, now }: MemberContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/users',
    summary: 'List the people of the club, the newest first unless sorted otherwise',
    auth: 'user',
    permission: 'users:read',
    ...REPRESENTED,
    query: ListQuery,
    responses: { 200: Envelope(Page), 304: null },
    examples: { answers: { 200: EXAMPLE } },
    errors: ['not_acceptable', 'database_unavailable'],
    handler: async ({ query, request }) => {
      const { sort = '-registeredAt', limit = 20, cursor, ...filter } = query;
      const after = decodeCursor(cursor, orderOf(sort).fits);
      const wanted = { filter, sort, after, limit: limit + 1 };
      const { found, total, lastModified } = await readUserPage(pool, wanted);
      const page = pageOf(found, limit, ({ sortKey, userID }) => [sortKey, userID]);
      const data = { items: page.items.map(toView), total, nextCursor: page.nextCursor };
      return answerAs(
        request,
        { message: FOUND, data, ...(lastModified ? { lastModified } : {}) },
        now(),
      );
    },
  });
