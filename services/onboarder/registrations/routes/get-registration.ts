import { Type } from 'typebox';
import { maskNationalId } from '@golfroundpro/shared/domain/national-id.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { OnboarderContext } from '../../context.ts';
import { readRegistration } from '../db/read-registration.ts';
import { openNationalId } from '../sealed-national-id.ts';

/** GET /internal/registrations/:userId: a person as they registered, for the services behind; the national id masked. */
export const getRegistration = ({ pool, keys }: OnboarderContext) =>
  defineRoute({
    method: 'get',
    path: '/internal/registrations/:userId',
    summary: 'A registration, or the claim of an account',
    auth: 'service',
    internal: true,
    params: Type.Object({ userId: Id }),
    responses: {
      200: Type.Object({
        userId: Id,
        statusId: Id,
        name: Type.String(),
        email: Type.String(),
        phoneNumber: OrNull(Type.String()),
        via: Type.Enum(['form', 'account', 'desk']),
        arrival: OrNull(Type.Integer()),
        requestedAt: OrNull(Type.String({ format: 'date-time' })),
        maskedNationalId: OrNull(Type.String()),
      }),
    },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params }) => {
      const found = await readRegistration(pool, params.userId);
      const nationalId = openNationalId(keys, found);
      const maskedNationalId = nationalId && maskNationalId(nationalId);
      return { status: 200, body: { ...found.told, maskedNationalId } };
    },
  });
