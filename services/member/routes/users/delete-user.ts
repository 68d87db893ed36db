import { Type } from 'typebox';
import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { Reason } from '@golfroundpro/shared/http/reason.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../context.ts';
import { deleteUser } from '../../leave/delete-user.ts';
import { DeletionView, EXAMPLE_DELETION } from '../../leave/deletion-view.ts';
import { IF_MATCH } from '../../representations/require-match.ts';
import { UserParams } from './user-params.ts';

/** DELETE /api/v1/users/:userID */
export const deleteUserRoute = (context: MemberContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/users/:userID',
    summary:
      'Delete a person: they can be restored for a time, and are erased everywhere behind it',
    auth: 'user',
    permission: 'users:write',
    envelope: true,
    idempotent: true,
    headers: IF_MATCH,
    params: UserParams,
    query: Type.Object({ reason: Reason }, { additionalProperties: false }),
    responses: { 200: Envelope(DeletionView) },
    examples: { answers: { 200: succeeded('User deleted', EXAMPLE_DELETION) } },
    errors: [
      ...(['not_found', 'user_erased', 'version_mismatch', 'database_unavailable'] as const),
      ...(['last_admin', 'admin_needed', 'step_up_required', 'upstream_unavailable'] as const),
    ],
    handler: ({ params: { userID: userId }, query, user: actor, request }) =>
      deleteUser(context, { userId, actor, request, reason: query.reason.trim() }),
  });
