import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { decodeCursor, matching, pageOf } from '@golfroundpro/shared/http/cursor.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull, PageQuery, UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';
import { readApplicants, type ApplicantRow } from '../../applicants/read-applicants.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { AuthContext } from '../../context.ts';
import { Time } from '../../schemas.ts';
import { EXAMPLE_ACCOUNT } from '../admin/schemas.ts';

const ListQuery = Type.Object(
  {
    refused: Type.Optional(
      Type.Boolean({ description: 'Those who were refused, instead of those who wait' }),
    ),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

const Applicant = Type.Object({
  userId: Id,
  name: Type.String(),
  email: Type.String(),
  emailVerified: Type.Boolean(),
  refusedAt: OrNull(Time),
  createdAt: Time,
});

const MICROS_PATTERN = /^\d{1,16}$/;
const { userId, name, email, emailVerified, createdAt } = EXAMPLE_ACCOUNT;
const EXAMPLE = { userId, name, email, emailVerified, refusedAt: null, createdAt };

/** GET /api/v1/auth/applicants: who has waited longest first. */
export const listApplicants = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/applicants',
    summary: 'List who has an account and waits for the club to approve them',
    auth: 'user',
    permission: 'members:admit',
    query: ListQuery,
    responses: {
      200: Type.Object({ items: Type.Array(Applicant), nextCursor: OrNull(Type.String()) }),
    },
    examples: { answers: { 200: { items: [EXAMPLE], nextCursor: null } } },
    errors: ['database_unavailable'],
    handler: async ({ query, user, request }) => {
      const { limit = 20, cursor, refused = false } = query;
      const after = decodeCursor(cursor, [matching(MICROS_PATTERN), matching(UUID_PATTERN)]);
      const found = await readApplicants(context.pool, { refused, after, limit: limit + 1 });
      const entry = { actorId: user.userId, userId: null, caller: callerOf(request) };
      await appendAudit(context.pool, { action: 'applicants.read', ...entry });
      const { items, nextCursor } = pageOf(found, limit, (one) => [one.micros, one.userId]);
      return { status: 200, body: { items: items.map(toItem), nextCursor } };
    },
  });

function toItem({ micros: _, ...applicant }: ApplicantRow & { micros: string }): ApplicantRow {
  return applicant;
}
