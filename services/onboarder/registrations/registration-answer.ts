import { Type } from 'typebox';
import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';

/** The 201 of a registration; its Location is the page that tells where it stands. */
export const RegistrationAnswer = Envelope(Type.Object({ userID: Id }));

export const EXAMPLE_ANSWER = succeeded('The registration is in', {
  userID: '0198c0de-0000-7000-8000-0000000000aa',
});
