import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { normaliseEmail } from '../../domain/normalise-email.ts';
import { openRecovery } from '../../recoveries/open-recovery.ts';
import { Email } from '../../schemas.ts';
import { AccountParams } from '../admin/schemas.ts';
import { Evidence, EXAMPLE_RECOVERY, RecoveryItem } from './schemas.ts';

/** POST /api/v1/auth/accounts/:userId/recoveries: for somebody who lost their phone and their mailbox, and showed who they are. */
export const openRecoveryRoute = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/accounts/:userId/recoveries',
    summary: 'Open the recovery of an account: a waiting time and a second admin stand before it',
    auth: 'user',
    permission: 'accounts:manage',
    stepUp: true,
    params: AccountParams,
    body: Type.Object({ evidence: Evidence, email: Email }, { additionalProperties: false }),
    examples: {
      body: { evidence: 'photo_id', email: 'moira.fraser@new.example' },
      answers: { 201: EXAMPLE_RECOVERY },
    },
    responses: { 201: RecoveryItem },
    errors: ['not_found', 'email_taken', 'recovery_open', 'database_unavailable'],
    handler: async ({ params: { userId }, body, user: { userId: actorId }, request }) => {
      const email = normaliseEmail(body.email);
      const wanted = { ...body, userId, email, actorId, caller: callerOf(request) };
      const opened = await openRecovery(context, wanted);
      context.logger.info({ userId, actorId }, 'recovery opened');
      return { status: 201, body: opened };
    },
  });
