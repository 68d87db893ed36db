import { Type } from 'typebox';
import { decodeCursor, matching, pageOf } from '@golfroundpro/shared/http/cursor.ts';
import { defineRoute, type Answer } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull, PageQuery, UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';
import type { MemberContext } from '../../context.ts';
import {
  EXAMPLE_INQUIRY,
  InquiryView,
  readInquiries,
  STATES,
  type InquiryState,
} from '../../inquiries/inquiry-view.ts';

const OwnQuery = Type.Object(
  { state: Type.Optional(Type.Enum([...STATES])), ...PageQuery.properties },
  { additionalProperties: false },
);
const StaffQuery = Type.Object(
  { userId: Type.Optional(Id), ...OwnQuery.properties },
  { additionalProperties: false },
);
const COMMON = {
  method: 'get',
  auth: 'user',
  responses: {
    200: Type.Object({ items: Type.Array(InquiryView), nextCursor: OrNull(Type.String()) }),
  },
  examples: { answers: { 200: { items: [EXAMPLE_INQUIRY], nextCursor: null } } },
  errors: ['database_unavailable'],
} satisfies Partial<Parameters<typeof defineRoute>[0]>;

/** GET /api/v1/inquiries: all of them, for staff. */
export const listInquiries = (context: MemberContext) =>
  defineRoute({
    ...COMMON,
    path: '/api/v1/inquiries',
    summary: 'List what members ask, the newest first',
    permission: 'inquiries:answer',
    query: StaffQuery,
    handler: ({ query }) => answerPage(context, query),
  });

/** GET /api/v1/inquiries/mine */
export const listOwnInquiries = (context: MemberContext) =>
  defineRoute({
    ...COMMON,
    path: '/api/v1/inquiries/mine',
    summary: 'List what you asked the club, the newest first',
    permission: 'membership:own',
    query: OwnQuery,
    handler: ({ query, user: { userId } }) => answerPage(context, { ...query, userId }),
  });

async function answerPage(
  { pool }: MemberContext,
  query: { userId?: string; state?: InquiryState; cursor?: string; limit?: number },
): Promise<Answer> {
  const { limit = 20, cursor, userId, state } = query;
  const [before] = decodeCursor(cursor, [matching(UUID_PATTERN)]) ?? [];
  const found = await readInquiries(pool, { userId, state, before, limit: limit + 1 });
  return { status: 200, body: pageOf(found, limit, ({ id }) => [id]) };
}
