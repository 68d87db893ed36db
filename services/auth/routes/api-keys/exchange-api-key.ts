import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { exchangeKey } from '../../api-keys/exchange-key.ts';
import type { AuthContext } from '../../context.ts';
import { EXAMPLE_TOKENS } from '../sessions/schemas.ts';
import { EXAMPLE_KEY } from './schemas.ts';

/** POST /internal/api-keys/exchange: the gateway turns a key into an access token with it. */
export const exchangeApiKey = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/internal/api-keys/exchange',
    summary: 'Give an access token of five minutes at most for an API key',
    auth: 'service',
    internal: true,
    body: Type.Object({ key: Type.String({ maxLength: 200 }) }, { additionalProperties: false }),
    examples: {
      body: { key: EXAMPLE_KEY },
      answers: { 200: { accessToken: EXAMPLE_TOKENS.accessToken, expiresInSeconds: 300 } },
    },
    responses: {
      200: Type.Object({ accessToken: Type.String(), expiresInSeconds: Type.Integer() }),
    },
    errors: ['unauthenticated', 'account_suspended', 'database_unavailable'],
    handler: async ({ body }) => {
      const answer = await exchangeKey(context, body.key);
      return { status: 200, body: answer };
    },
  });
