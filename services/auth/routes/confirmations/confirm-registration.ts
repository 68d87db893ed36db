import { Type, type Static } from 'typebox';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { confirmRegistration } from '../../confirmations/confirm-registration.ts';
import type { RegistrationProof } from '../../confirmations/find-proof.ts';
import type { AuthContext } from '../../context.ts';
import { makeDeviceToken } from '../../devices/device-token.ts';
import { Email, Password } from '../../schemas.ts';
import { EXAMPLE_LINK_TOKEN, LinkToken } from '../accounts/schemas.ts';
import { deviceCookie } from '../sessions/token-answer.ts';

const Body = Type.Object(
  {
    token: Type.Optional(LinkToken),
    code: Type.Optional(Type.String({ minLength: 6, maxLength: 20, description: 'Six digits' })),
    userId: Type.Optional(Id),
    email: Type.Optional(Email),
    password: Password,
  },
  { additionalProperties: false },
);

/** POST /api/v1/auth/confirmations: confirms a registration, with the link of its mail or the code in it. */
export const confirmRegistrationRoute = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/confirmations',
    summary:
      'Confirm a registration with the token of a mail, or the code in it and whose it is, and choose the password',
    auth: 'public',
    body: Body,
    examples: {
      body: { token: EXAMPLE_LINK_TOKEN, password: 'over the pond 7' },
      answers: { 200: { email: 'moira.fraser@club.example' } },
    },
    responses: { 200: Type.Object({ email: Type.String() }) },
    errors: [
      'link_invalid',
      'link_used',
      'code_invalid',
      'too_many_attempts',
      'account_suspended',
      'busy',
      'database_unavailable',
    ],
    handler: async ({ body, request }) => {
      const deviceToken = makeDeviceToken();
      const confirmation = { proof: proofOf(body), password: body.password, deviceToken };
      const confirmed = await confirmRegistration(context, confirmation, callerOf(request));
      const { userId, email } = confirmed;
      context.logger.info({ userId }, 'registration confirmed');
      return {
        status: 200,
        body: { email },
        headers: { 'set-cookie': [deviceCookie(deviceToken)] },
      };
    },
  });

function proofOf({ token, code, userId, email }: Static<typeof Body>): RegistrationProof {
  if (token !== undefined) {
    if (code ?? userId ?? email) throw eitherOr('token', 'must be there, or code, and not both');
    return { token };
  }
  if (code === undefined) throw eitherOr('token', 'must be there, or code, and not both');
  if (email !== undefined && userId === undefined) return { code, of: { email } };
  if (userId !== undefined && email === undefined) return { code, of: { userId } };
  throw eitherOr('email', 'must be there beside a code, or userId, and not both');
}

function eitherOr(field: string, message: string) {
  return invalidField(field, message, 'either_or');
}
