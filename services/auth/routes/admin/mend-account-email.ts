import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { EXAMPLE_REASON, Reason } from '@golfroundpro/shared/http/reason.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { mendEmail } from '../../admin-tools/mend-email.ts';
import type { AuthContext } from '../../context.ts';
import { Email } from '../../schemas.ts';
import { AccountParams, EVIDENCE } from './schemas.ts';

const MendBody = Type.Object(
  {
    email: Email,
    evidence: Type.Enum([...EVIDENCE], { description: 'By what they showed who they are' }),
    reason: Reason,
  },
  { additionalProperties: false },
);

/** POST /api/v1/auth/accounts/:userId/email-mendings: for somebody who lost their mailbox, once they have shown who they are. */
export const mendAccountEmail = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/accounts/:userId/email-mendings',
    summary:
      'Give an account another e-mail, which its owner confirms; its sessions end, and the mailbox before is told',
    auth: 'user',
    permission: 'accounts:manage',
    stepUp: true,
    params: AccountParams,
    body: MendBody,
    examples: {
      body: { email: 'moira@club.example', evidence: 'photo_id', reason: EXAMPLE_REASON },
    },
    responses: { 204: null },
    errors: ['not_found', 'email_taken', 'claims_unavailable', 'busy', 'database_unavailable'],
    handler: async ({ params: { userId }, body, user: { userId: actorId }, request }) => {
      const { email, evidence, reason } = body;
      const act = { userId, actorId, reason: reason.trim(), caller: callerOf(request) };
      await mendEmail(context, { ...act, email, evidence });
      return { status: 204 };
    },
  });
