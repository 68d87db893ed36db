import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { EXAMPLE_REASON, Reason } from '@golfroundpro/shared/http/reason.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { MemberContext } from '../../context.ts';
import { askNationalId } from '../../users/national-id.ts';
import { readUser } from '../../users/user-view.ts';
import { UserParams } from './user-params.ts';

const FOUND = 'National id found';

/** POST /api/v1/users/:userID/national-id/looks: the whole id, once the look at it is in the audit log. */
export const lookAtNationalId = ({ pool, auth, onboarder }: MemberContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/users/:userID/national-id/looks',
    summary: 'Look at the whole national id of a person; the audit log says who did, and why',
    auth: 'user',
    permission: 'users:write',
    envelope: true,
    params: UserParams,
    body: Type.Object({ reason: Reason }, { additionalProperties: false }),
    responses: {
      200: Envelope(
        Type.Object({
          nationalId: OrNull(Type.String({ description: 'Null where none was given' })),
        }),
      ),
    },
    examples: {
      body: { reason: EXAMPLE_REASON },
      answers: { 200: succeeded(FOUND, { nationalId: '3100600445635' }) },
    },
    errors: ['not_found', 'user_erased', 'upstream_unavailable', 'database_unavailable'],
    handler: async ({ params: { userID: userId }, body, user: { userId: actorId }, request }) => {
      const { status } = await readUser(pool, userId);
      if (status === 'erased') throw new AppError('user_erased');
      const look = { userId, actorId, reason: body.reason.trim(), caller: callerOf(request) };
      // First: what cannot be noted is not told.
      await auth.postJson('/internal/audit/looks', look);
      const nationalId = await askNationalId(onboarder, userId);
      return {
        status: 200,
        headers: { 'cache-control': 'no-store' },
        body: succeeded(FOUND, { nationalId }),
      };
    },
  });
