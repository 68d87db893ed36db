import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { makeKey } from '../../api-keys/make-key.ts';
import type { AuthContext } from '../../context.ts';
import { Name, Time } from '../../schemas.ts';
import { ApiKeyItem, EXAMPLE_API_KEY, EXAMPLE_KEY, Scopes } from './schemas.ts';

const NewKey = Type.Object(
  { name: Name, scopes: Scopes, expiresAt: Type.Optional(Time) },
  { additionalProperties: false },
);

/**
 * POST /api/v1/auth/account/api-keys: makes a key and shows it this one time. The answer is a
 * secret, so none is stored for a retry: a key whose answer was lost is revoked by its owner.
 */
export const createApiKey = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/account/api-keys',
    summary: 'Make an API key for a machine; it is shown this one time',
    auth: 'user',
    permission: 'account:manage',
    verifiedEmail: true,
    stepUp: true,
    body: NewKey,
    examples: {
      body: {
        name: EXAMPLE_API_KEY.name,
        scopes: EXAMPLE_API_KEY.scopes,
        expiresAt: EXAMPLE_API_KEY.expiresAt,
      },
      answers: { 201: { ...EXAMPLE_API_KEY, key: EXAMPLE_KEY } },
    },
    responses: {
      201: Type.Object({
        ...ApiKeyItem.properties,
        key: Type.String({ description: 'Sent as `Authorization: Bearer grp_…`' }),
      }),
    },
    errors: ['too_many_api_keys', 'database_unavailable'],
    handler: async ({ body, user: { userId }, request }) => {
      const { name, scopes, expiresAt } = body;
      const until = expiresAt === undefined ? null : new Date(expiresAt);
      const wanted = { userId, name: name.trim(), scopes, expiresAt: until };
      const key = await makeKey(context, wanted, callerOf(request));
      context.mail.wake();
      context.logger.info({ userId, apiKeyId: key.id }, 'API key made');
      return { status: 201, body: key };
    },
  });
