import type { Request } from 'express';
import { onceOf } from '@golfroundpro/shared/db/kept-answers.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { OnboarderContext } from '../../context.ts';
import { ROOM_HEADER } from '../../room/waiting-room.ts';
import { EXAMPLE_ANSWER, RegistrationAnswer } from '../registration-answer.ts';
import { EXAMPLE_BODY, readPerson, RegistrationBody } from '../registration-body.ts';
import { takeRegistration } from '../take-registration.ts';

/** POST /api/v1/register: the public form; with an access token the account itself becomes a member, with its id. */
export const register = (context: OnboarderContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/register',
    summary: 'Ask to be a member; with an access token for the account that you have',
    auth: 'public',
    envelope: true,
    idempotent: true,
    headers: { [ROOM_HEADER]: 'A ticket of the waiting room, where no cookie has it' },
    body: RegistrationBody,
    examples: { body: EXAMPLE_BODY, answers: { 201: EXAMPLE_ANSWER } },
    responses: { 201: RegistrationAnswer },
    errors: [
      'already_registered',
      'email_typo',
      'not_admitted',
      'email_disposable',
      'unauthenticated',
      'forbidden',
    ],
    handler: async ({ body, request }) => {
      const callerId = await accountOf(context, request);
      const isAccount = callerId !== undefined;
      // The e-mail of an account is there already.
      const typed = isAccount ? { ...body, confirmEmail: true } : body;
      const person = readPerson(typed, context.config);
      const via = isAccount ? 'account' : 'form';
      const once = onceOf(request, callerId ?? 'anonymous', context.keys.idempotency);
      return context.room.through(request, () =>
        takeRegistration(context, { person, via, callerId, once }),
      );
    },
  });

/** Whose token came with it, if one did: of a person, not of a key that they gave to a program. */
async function accountOf(
  { tokens }: OnboarderContext,
  { headers }: Request,
): Promise<string | undefined> {
  if (headers.authorization === undefined) return undefined;
  const { userId, scopes } = await tokens.verify(headers.authorization);
  if (scopes) throw new AppError('forbidden', { detail: 'An API key cannot become a member.' });
  return userId;
}
