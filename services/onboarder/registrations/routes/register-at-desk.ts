import { onceOf } from '@golfroundpro/shared/db/kept-answers.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { OnboarderContext } from '../../context.ts';
import { EXAMPLE_ANSWER, RegistrationAnswer } from '../registration-answer.ts';
import { EXAMPLE_BODY, readPerson, RegistrationBody } from '../registration-body.ts';
import { takeRegistration } from '../take-registration.ts';

/** POST /api/v1/registrations/desk: staff enter a person who stands before them. */
export const registerAtDesk = (context: OnboarderContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/registrations/desk',
    summary: 'Enter a person at the desk',
    auth: 'user',
    permission: 'registrations:desk',
    envelope: true,
    idempotent: true,
    body: RegistrationBody,
    examples: { body: EXAMPLE_BODY, answers: { 201: EXAMPLE_ANSWER } },
    responses: { 201: RegistrationAnswer },
    errors: ['already_registered', 'email_typo', 'email_disposable'],
    handler: async ({ body, request, user }) => {
      const person = readPerson(body, context.config);
      const answer = await takeRegistration(context, {
        ...{ person, via: 'desk', callerId: user.userId },
        once: onceOf(request, user.userId, context.keys.idempotency),
      });
      context.logger.info('a person was entered at the desk');
      return answer;
    },
  });
