import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { refuseApplicant, REFUSALS } from '../../applicants/decide-applicant.ts';
import type { AuthContext } from '../../context.ts';
import { AccountParams } from '../admin/schemas.ts';

/** POST /api/v1/auth/applicants/:userId/refusal: they wait no more, and can be approved later. */
export const refuse = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/applicants/:userId/refusal',
    summary: 'Refuse somebody who waits, with a reason for the audit log',
    auth: 'user',
    permission: 'members:admit',
    params: AccountParams,
    body: Type.Object({ reason: Type.Enum([...REFUSALS]) }, { additionalProperties: false }),
    examples: { body: { reason: 'not_known' } },
    responses: { 204: null },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params: { userId }, body, user: { userId: actorId }, request }) => {
      const decision = { userId, actorId, caller: callerOf(request) };
      await refuseApplicant(context, decision, body.reason);
      context.logger.info({ userId, actorId }, 'applicant refused');
      return { status: 204 };
    },
  });
