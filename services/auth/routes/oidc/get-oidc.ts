import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';

const OidcAnswer = Type.Object({
  enabled: Type.Boolean(),
  name: Type.String({ description: 'What the provider is called; empty when there is none' }),
});

/** GET /api/v1/auth/oidc: whether the page offers a login at a provider. */
export const getOidc = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/oidc',
    summary: 'Tell whether people can log in with an OpenID provider',
    auth: 'public',
    examples: { answers: { 200: { enabled: true, name: 'your club account' } } },
    responses: { 200: OidcAnswer },
    handler: async () => {
      const { oidc } = context;
      return { status: 200, body: { enabled: oidc !== undefined, name: oidc?.name ?? '' } };
    },
  });
