import { Type } from 'typebox';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { readAccount } from '../../db/account-page.ts';
import { changeRoles } from '../../roles/change-roles.ts';
import { AccountItem, AccountParams, EXAMPLE_ACCOUNT, RoleSchema } from './schemas.ts';

const RolesBody = Type.Object(
  {
    roles: Type.Array(RoleSchema, { uniqueItems: true, description: 'golfer stays in any case' }),
  },
  { additionalProperties: false },
);

/** PUT /api/v1/auth/accounts/:userId/roles: what somebody may do; where it changes they log in again. */
export const putRoles = (context: AuthContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/auth/accounts/:userId/roles',
    summary: 'Set the roles of an account; its sessions end',
    auth: 'user',
    permission: 'accounts:manage',
    stepUp: true,
    params: AccountParams,
    body: RolesBody,
    responses: { 200: AccountItem },
    examples: { body: { roles: ['golfer', 'staff'] }, answers: { 200: EXAMPLE_ACCOUNT } },
    errors: ['not_found', 'last_admin', 'database_unavailable'],
    handler: async ({ params: { userId }, body, user, request }) => {
      const { pool, relay, mail, metrics, logger } = context;
      const caller = callerOf(request);
      const change = { userId, to: () => body.roles, actorId: user.userId, caller };
      const ended = await inTransaction(pool, (tx, entities) => changeRoles(tx, entities, change));
      if (ended !== undefined) {
        relay.wake();
        mail.wake();
        metrics.sessionsRevoked.inc({ method: 'roles_changed', status: 'revoked' }, ended);
        logger.info({ userId, actorId: user.userId, roles: body.roles }, 'roles changed');
      }
      return { status: 200, body: await readAccount(pool, userId) };
    },
  });
