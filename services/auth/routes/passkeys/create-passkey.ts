import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { addPasskey } from '../../passkeys/add-passkey.ts';
import { Name } from '../../schemas.ts';
import {
  CreatedCredential,
  EXAMPLE_CREATED,
  EXAMPLE_PASSKEY,
  passkeyItem,
  PasskeyItem,
} from './schemas.ts';

/** POST /api/v1/auth/account/passkeys: adds the one that the browser has made. */
export const createPasskey = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/account/passkeys',
    summary:
      'Add the passkey that the browser has made; without a name it is called after the device',
    auth: 'user',
    permission: 'account:manage',
    stepUp: true,
    body: Type.Object(
      { credential: CreatedCredential, name: Type.Optional(Name) },
      { additionalProperties: false },
    ),
    examples: { body: { credential: EXAMPLE_CREATED }, answers: { 201: EXAMPLE_PASSKEY } },
    responses: { 201: PasskeyItem },
    errors: ['too_many_passkeys', 'database_unavailable'],
    handler: async ({ body, user: { userId }, request }) => {
      const { credential, name } = body;
      const caller = callerOf(request);
      const wanted = { userId, name: name?.trim(), response: credential, caller };
      const added = await addPasskey(context, wanted);
      context.logger.info({ userId, passkeyId: added.id }, 'passkey added');
      return { status: 201, body: passkeyItem(added) };
    },
  });
