import type { Request } from 'express';
import { Type } from 'typebox';
import { onceOf } from '@golfroundpro/shared/db/kept-answers.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { plainLanguage } from '@golfroundpro/shared/http/plain-page.ts';
import { defineRoute, type Answer } from '@golfroundpro/shared/http/route.ts';
import { toAppError } from '@golfroundpro/shared/http/to-app-error.ts';
import { makeValidator } from '@golfroundpro/shared/http/validator.ts';
import type { OnboarderContext } from '../../context.ts';
import { readPerson, RegistrationBody } from '../../registrations/registration-body.ts';
import { takeRegistration } from '../../registrations/take-registration.ts';
import { roomCookie } from '../../room/room-cookie.ts';
import { ROOM_HEADER } from '../../room/waiting-room.ts';
import { formPage, mailedPage, type Typed } from '../form-page.ts';

const checkBody = makeValidator(RegistrationBody);
const MOST_CHARACTERS = 8192;

/**
 * POST /api/v1/register/form: the same intake as POST /api/v1/register. No cookie lets anybody in here, so there is nothing that
 * another site could do in somebody's name; the gateway refuses its forms all the same.
 */
export const takeForm = (context: OnboarderContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/register/form',
    summary:
      'Ask to be a member by the form without JavaScript; leads to the page of the registration',
    auth: 'public',
    internal: true,
    body: Type.String({ maxLength: MOST_CHARACTERS }),
    textBody: 'application/x-www-form-urlencoded',
    responses: { 200: null, 303: null, 400: null, 403: null, 409: null, 429: null, 503: null },
    answerTypes: ['text/html'],
    handler: async ({ body, request }) => {
      const language = plainLanguage(request);
      const form = new URLSearchParams(body);
      const typed = readTyped(form);
      const confirmEmail = form.has('confirmEmail');
      try {
        const { headers } = await takeInTurn(context, request, typed, confirmEmail);
        const address = headers?.['location'];
        if (typeof address !== 'string') return mailedPage(language);
        return { status: 303, headers: { location: `/api/v1${address}/page` } };
      } catch (thrown) {
        const error = toAppError(thrown);
        if (error.status === 500) throw thrown;
        return formPage(language, typed, error);
      }
    },
  });

/** The button "Yes, use …" sends the address that was meant. */
function readTyped(form: URLSearchParams): Typed {
  const text = (name: string) => form.get(name)?.trim() ?? '';
  return {
    ...{ name: text('name'), email: text('take') || text('email') },
    ...{ phoneNumber: text('phoneNumber'), thaiId: text('thaiId') },
    ...{ key: text('key'), ticket: text('ticket') },
  };
}

/** Who has no script enters the waiting room by sending the form, and is let in at once where nobody waits. */
async function takeInTurn(
  context: OnboarderContext,
  request: Request,
  typed: Typed,
  confirmEmail: boolean,
): Promise<Answer> {
  try {
    return await take(context, request, typed, confirmEmail);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not_admitted') throw error;
    const turn = await context.room.enter(request);
    const headers = { 'set-cookie': roomCookie(turn) };
    if (!turn.admitted) throw new AppError('not_admitted', { headers, extra: { turn } });
    return take(context, request, { ...typed, ticket: turn.ticket }, confirmEmail);
  }
}

async function take(
  context: OnboarderContext,
  request: Request,
  { key, ticket, thaiId, ...typed }: Typed,
  confirmEmail: boolean,
): Promise<Answer> {
  if (!/^[\w-]{1,64}$/.test(key)) throw new AppError('malformed_request');
  const body = checkBody({ ...typed, ...(thaiId ? { thaiId } : {}), confirmEmail });
  const person = readPerson(body, context.config);
  // What a browser cannot send as a header; what was mended since is another wish.
  request.headers['idempotency-key'] = key;
  if (ticket) request.headers[ROOM_HEADER] = ticket;
  const once = onceOf(request, 'anonymous', context.keys.idempotency);
  return context.room.through(request, () =>
    takeRegistration(context, { person, via: 'form', callerId: undefined, once }),
  );
}
