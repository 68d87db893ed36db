import { Type } from 'typebox';
import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { EXAMPLE_REASON, Reason } from '@golfroundpro/shared/http/reason.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../context.ts';
import { eraseUserNow } from '../../leave/delete-user.ts';
import { DeletionView, EXAMPLE_DELETION } from '../../leave/deletion-view.ts';
import { IF_MATCH } from '../../representations/require-match.ts';
import { UserParams } from './user-params.ts';

/** POST /api/v1/users/:userID/erasure: for who has a right to it and does not want to wait. */
export const eraseUserRoute = (context: MemberContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/users/:userID/erasure',
    summary: 'Erase a person everywhere at once, who asked the club for it; there is no way back',
    auth: 'user',
    permission: 'users:write',
    envelope: true,
    idempotent: true,
    headers: IF_MATCH,
    params: UserParams,
    body: Type.Object({ reason: Reason }, { additionalProperties: false }),
    responses: { 200: Envelope(DeletionView) },
    examples: {
      body: { reason: EXAMPLE_REASON },
      answers: { 200: succeeded('User is being erased', EXAMPLE_DELETION) },
    },
    errors: [
      ...(['not_found', 'user_erased', 'version_mismatch', 'database_unavailable'] as const),
      ...(['last_admin', 'admin_needed', 'step_up_required', 'upstream_unavailable'] as const),
    ],
    handler: ({ params: { userID: userId }, body, user: actor, request }) =>
      eraseUserNow(context, { userId, actor, request, reason: body.reason.trim() }),
  });
