import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { erasePerson } from '../../accounts/erase-person.ts';
import type { AuthContext } from '../../context.ts';

/** POST /internal/erasures: erases a person whom staff erased from the club's books, for member alone. */
export const erasePersonRoute = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/internal/erasures',
    summary: 'Erase the account of a person whom staff erased, now or before there is one',
    auth: 'service',
    callers: ['member'],
    internal: true,
    body: Type.Object(
      { userId: Id, actorId: OrNull(Id) },
      { additionalProperties: false, description: 'actorId null: who asked is erased meanwhile' },
    ),
    responses: { 200: Type.Object({ erased: Type.Boolean() }) },
    errors: ['last_admin', 'admin_needed', 'database_unavailable'],
    handler: async ({ body, request }) => {
      const erased = await erasePerson(context, body, callerOf(request));
      context.logger.info({ userId: body.userId, erased }, 'erasure asked for');
      return { status: 200, body: { erased } };
    },
  });
