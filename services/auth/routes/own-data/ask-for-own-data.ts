import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { noteRequest } from '../../own-data/note-request.ts';

/** POST /internal/own-data/requests: the gateway asks, on behalf of the caller, before it makes the file. */
export const askForOwnData = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/internal/own-data/requests',
    summary: 'Note that the caller asks for all that is kept of them',
    auth: 'user',
    internal: true,
    permission: 'account:manage',
    stepUp: true,
    responses: { 204: null },
    errors: ['too_many_exports', 'database_unavailable'],
    handler: async ({ user: { userId }, request }) => {
      await noteRequest(context, userId, callerOf(request));
      context.logger.info({ userId }, 'everything that is kept was asked for');
      return { status: 204 };
    },
  });
