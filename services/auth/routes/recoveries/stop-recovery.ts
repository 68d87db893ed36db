import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { stopRecoveryByLink } from '../../recoveries/stop-recovery.ts';
import { EXAMPLE_LINK_TOKEN, LinkToken } from '../accounts/schemas.ts';

/** POST /api/v1/auth/stop-recovery: with the link of a mail that told of the recovery of an account. */
export const stopRecovery = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/stop-recovery',
    summary: 'Stop the recovery of an account with the token of a notice: nothing changes',
    auth: 'public',
    body: Type.Object({ token: LinkToken }, { additionalProperties: false }),
    examples: { body: { token: EXAMPLE_LINK_TOKEN } },
    responses: { 204: null },
    errors: ['link_invalid', 'link_used', 'database_unavailable'],
    handler: async ({ body, request }) => {
      const userId = await stopRecoveryByLink(context, body.token, callerOf(request));
      context.logger.info({ userId }, 'recovery stopped');
      return { status: 204 };
    },
  });
