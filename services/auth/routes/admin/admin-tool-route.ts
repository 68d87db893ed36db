import { Type } from 'typebox';
import type { ErrorCode } from '@golfroundpro/contracts/error-codes.gen.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { EXAMPLE_REASON, Reason } from '@golfroundpro/shared/http/reason.ts';
import { defineRoute, type Route } from '@golfroundpro/shared/http/route.ts';
import type { AdminAct } from '../../admin-tools/act-on-account.ts';
import type { AuthContext } from '../../context.ts';
import { AccountParams } from './schemas.ts';

const ReasonBody = Type.Object({ reason: Reason }, { additionalProperties: false });

interface ToolRoute {
  path: string;
  summary: string;
  errors?: ErrorCode[];
}

/** The route of a tool that needs a reason and nothing else. */
export const adminToolRoute =
  (
    { path, summary, errors = [] }: ToolRoute,
    use: (context: AuthContext, act: AdminAct) => Promise<void>,
  ) =>
  (context: AuthContext): Route =>
    defineRoute({
      method: 'post',
      path,
      summary,
      auth: 'user',
      permission: 'accounts:manage',
      stepUp: true,
      params: AccountParams,
      body: ReasonBody,
      examples: { body: { reason: EXAMPLE_REASON } },
      responses: { 204: null },
      errors: ['not_found', ...errors, 'database_unavailable'],
      handler: async ({ params: { userId }, body, user: { userId: actorId }, request }) => {
        const caller = callerOf(request);
        await use(context, { userId, actorId, reason: body.reason.trim(), caller });
        return { status: 204 };
      },
    });
