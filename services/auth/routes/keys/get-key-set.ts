import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';

const KeySet = Type.Object({
  keys: Type.Array(
    Type.Object({
      kty: Type.Literal('OKP'),
      crv: Type.Literal('Ed25519'),
      x: Type.String(),
      kid: Type.String(),
      alg: Type.Literal('EdDSA'),
      use: Type.Literal('sig'),
    }),
  ),
});

/** GET /.well-known/jwks.json: the public keys that access tokens are checked with (RFC 7517). */
export const getKeySet = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/.well-known/jwks.json',
    summary: 'The public keys of access tokens',
    auth: 'public',
    examples: {
      answers: {
        200: {
          keys: [
            {
              kty: 'OKP',
              crv: 'Ed25519',
              x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
              kid: '2026-05',
              alg: 'EdDSA',
              use: 'sig',
            },
          ],
        },
      },
    },
    responses: { 200: KeySet },
    handler: () =>
      Promise.resolve({
        status: 200,
        body: context.issuer.keySet,
        headers: { 'cache-control': 'public, max-age=300' },
      }),
  });
