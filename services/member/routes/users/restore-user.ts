import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../context.ts';
import { DeletionView, EXAMPLE_DELETION } from '../../leave/deletion-view.ts';
import { restoreUser } from '../../leave/restore-user.ts';
import { IF_MATCH } from '../../representations/require-match.ts';
import { UserParams } from './user-params.ts';

const EXAMPLE = { ...EXAMPLE_DELETION, status: 'active' as const, eraseAt: null };

/** POST /api/v1/users/:userID/restoration */
export const restoreUserRoute = (context: MemberContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/users/:userID/restoration',
    summary: 'Take the deletion of a person back, as long as they are not to be erased yet',
    auth: 'user',
    permission: 'users:write',
    envelope: true,
    idempotent: true,
    headers: IF_MATCH,
    params: UserParams,
    responses: { 200: Envelope(DeletionView) },
    examples: { answers: { 200: succeeded('User restored', EXAMPLE) } },
    errors: ['not_found', 'user_erased', 'version_mismatch', 'database_unavailable'],
    handler: ({ params: { userID: userId }, user: { userId: actorId }, request }) =>
      restoreUser(context, { userId, actorId, request }),
  });
