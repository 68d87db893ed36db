import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { checkErasure } from '../../accounts/check-erasure.ts';
import type { AuthContext } from '../../context.ts';

const Actor = Type.Object({ userId: Id, sessionId: Id }, { additionalProperties: false });

/** POST /internal/erasures/checks: whether staff may delete a person, before member does it. */
export const checkErasureRoute = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/internal/erasures/checks',
    summary: 'Tell whether staff may delete a person, as things are now',
    auth: 'service',
    callers: ['member'],
    internal: true,
    body: Type.Object(
      { userId: Id, actor: Actor, atOnce: Type.Boolean() },
      { additionalProperties: false },
    ),
    responses: {
      200: Type.Object({
        refusal: OrNull(Type.Enum(['last_admin', 'admin_needed', 'step_up_required'])),
      }),
    },
    errors: ['database_unavailable'],
    handler: async ({ body }) => ({
      status: 200,
      body: { refusal: await checkErasure(context, body) },
    }),
  });
