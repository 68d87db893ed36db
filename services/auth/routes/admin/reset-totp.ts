import { Type } from 'typebox';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { removeTotp } from '../../mfa/remove-totp.ts';
import { revokeSessions } from '../../sessions/revoke-sessions.ts';
import { AccountParams, EVIDENCE } from './schemas.ts';

const ANOTHER = 'Somebody else has to see who you are.';

const ResetBody = Type.Object(
  { evidence: Type.Enum([...EVIDENCE], { description: 'By what they showed who they are' }) },
  { additionalProperties: false },
);

/**
 * POST /api/v1/auth/accounts/:userId/totp-resets: for somebody who lost their authenticator, once they have shown who they
 * are; by somebody else.
 */
export const resetTotp = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/accounts/:userId/totp-resets',
    summary:
      'Take the authenticator off the account of somebody who showed who they are; its sessions end',
    auth: 'user',
    permission: 'accounts:manage',
    stepUp: true,
    params: AccountParams,
    body: ResetBody,
    examples: { body: { evidence: 'photo_id' } },
    responses: { 204: null },
    errors: ['not_found', 'totp_not_enrolled', 'database_unavailable'],
    handler: async ({ params: { userId }, body, user: { userId: actorId }, request }) => {
      if (actorId === userId) throw new AppError('forbidden', { detail: ANOTHER });
      const { pool, relay, mail, metrics, logger } = context;
      const caller = callerOf(request);
      const reason = 'totp_reset';
      const ended = await inTransaction(pool, async (tx) => {
        await removeTotp(tx, { userId, actorId, how: 'reset', caller, detail: body });
        return revokeSessions(tx, { userId, reason, actorId, caller });
      });
      relay.wake();
      mail.wake();
      metrics.sessionsRevoked.inc({ method: reason, status: 'revoked' }, ended);
      logger.info({ userId, actorId }, 'authenticator reset');
      return { status: 204 };
    },
  });
