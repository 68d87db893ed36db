import { Type } from 'typebox';
import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { MemberContext } from '../../context.ts';
import { askMaskedNationalId } from '../../users/national-id.ts';
import { readUser } from '../../users/user-view.ts';
import { UserParams } from './user-params.ts';

const FOUND = 'National id found';
const Told = Type.Object({
  maskedNationalId: OrNull(Type.String({ description: 'Null where none was given' })),
});

/** GET /api/v1/users/:userID/national-id: enough of it to compare with a card, as the door keeps it. */
export const getNationalId = ({ pool, onboarder }: MemberContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/users/:userID/national-id',
    summary: 'The national id that a person registered with, masked',
    auth: 'user',
    permission: 'users:read',
    envelope: true,
    params: UserParams,
    responses: { 200: Envelope(Told) },
    examples: { answers: { 200: succeeded(FOUND, { maskedNationalId: 'x-xxxx-xxxx5-63-5' }) } },
    errors: ['not_found', 'upstream_unavailable', 'database_unavailable'],
    handler: async ({ params: { userID } }) => {
      const { status } = await readUser(pool, userID);
      const maskedNationalId =
        status === 'erased' ? null : await askMaskedNationalId(onboarder, userID);
      return { status: 200, body: succeeded(FOUND, { maskedNationalId }) };
    },
  });
