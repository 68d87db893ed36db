import { Type } from 'typebox';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { confirmEmailWithPassword } from '../../accounts/confirm-email-with-password.ts';
import { confirmEmail } from '../../accounts/confirm-email.ts';
import type { AuthContext } from '../../context.ts';
import { GivenPassword } from '../../schemas.ts';
import { EXAMPLE_LINK_TOKEN, LinkToken } from './schemas.ts';

const EXAMPLE = { email: 'moira.fraser@club.example' };
const Confirmed = Type.Object({ email: Type.String() });

/** POST /api/v1/auth/email-verifications/confirm: uses the link of a mail, without being logged in. */
export const confirmEmailRoute = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/email-verifications/confirm',
    summary:
      'Verify an e-mail, or change it, with the token of a mail and the password of the account',
    auth: 'public',
    body: Type.Object(
      { token: LinkToken, password: GivenPassword },
      { additionalProperties: false },
    ),
    examples: {
      body: { token: EXAMPLE_LINK_TOKEN, password: 'over the pond 7' },
      answers: { 200: EXAMPLE },
    },
    responses: { 200: Confirmed },
    errors: [
      'link_invalid',
      'link_used',
      'invalid_credentials',
      'too_many_attempts',
      'email_taken',
      'claims_unavailable',
      'busy',
      'database_unavailable',
    ],
    handler: async ({ body, request }) => {
      const { userId, email } = await confirmEmailWithPassword(context, body, callerOf(request));
      context.logger.info({ userId }, 'e-mail confirmed');
      return { status: 200, body: { email } };
    },
  });

/** POST /api/v1/auth/account/email-confirmations: uses the link or the code of a mail that one's own account got. */
export const confirmOwnEmail = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/account/email-confirmations',
    summary: 'Verify your e-mail, or change it, with the token of a mail or the code in it',
    auth: 'user',
    permission: 'account:manage',
    body: Type.Object(
      {
        token: Type.Optional(LinkToken),
        code: Type.Optional(
          Type.String({ minLength: 6, maxLength: 20, description: 'Six digits' }),
        ),
      },
      { additionalProperties: false },
    ),
    examples: { body: { code: '482913' }, answers: { 200: EXAMPLE } },
    responses: { 200: Confirmed },
    errors: [
      'link_invalid',
      'link_used',
      'code_invalid',
      'too_many_attempts',
      'email_taken',
      'claims_unavailable',
      'busy',
      'database_unavailable',
    ],
    handler: async ({ body, user: { userId }, request }) => {
      const proof = { userId, with: tokenOrCode(body) };
      const { email } = await confirmEmail(context, proof, callerOf(request));
      context.logger.info({ userId }, 'e-mail confirmed');
      return { status: 200, body: { email } };
    },
  });

function tokenOrCode({ token, code }: { token?: string; code?: string }) {
  if (token !== undefined && code === undefined) return { token };
  if (code !== undefined && token === undefined) return { code };
  throw invalidField('token', 'must be there, or code, and not both', 'either_or');
}
