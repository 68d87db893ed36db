import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { OnboarderContext } from '../../context.ts';
import { readRegistration } from '../db/read-registration.ts';
import { openNationalId } from '../sealed-national-id.ts';

/** GET /internal/registrations/:userId/national-id: for member alone, which tells it to staff and keeps none. */
export const getNationalId = ({ pool, keys }: OnboarderContext) =>
  defineRoute({
    method: 'get',
    path: '/internal/registrations/:userId/national-id',
    summary: 'The national id that a person registered with',
    auth: 'service',
    callers: ['member'],
    internal: true,
    params: Type.Object({ userId: Id }),
    responses: { 200: Type.Object({ nationalId: OrNull(Type.String()) }) },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params }) => {
      const nationalId = openNationalId(keys, await readRegistration(pool, params.userId));
      return { status: 200, body: { nationalId } };
    },
  });
