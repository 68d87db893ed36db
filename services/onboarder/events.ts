import { Type } from 'typebox';
import { defineEvent } from '@golfroundpro/shared/events/define-event.ts';

const Id = Type.String({ format: 'uuid' });

const EXAMPLE_USER = '0198c0de-0000-7000-8000-0000000000aa';
const EXAMPLE_STATUS = '0198c0de-0000-4000-8000-0000000000ee';

export const REGISTRATION_REQUESTED = defineEvent({
  type: 'golf.registration.RegistrationRequested.v1',
  topic: 'user.registration.request',
  summary: 'Somebody asked to become a member: their registration is durable',
  data: Type.Object({
    userId: Id,
    statusId: Type.String({
      format: 'uuid',
      description: 'Of the page that tells where it stands',
    }),
    name: Type.String(),
    email: Type.String(),
    phoneNumber: Type.Union([Type.String(), Type.Null()], { description: 'E.164' }),
    via: Type.Enum(['form', 'account', 'desk'], {
      description: 'The public form, an account that there is or that is made with it, or staff',
    }),
    category: Type.Optional(
      Type.String({ description: 'The kind of membership, where staff entered them with one' }),
    ),
    requestedAt: Type.String({ format: 'date-time' }),
  }),
  example: {
    userId: EXAMPLE_USER,
    statusId: EXAMPLE_STATUS,
    name: 'Moira Fraser',
    email: 'moira@example.com',
    phoneNumber: '+66812345678',
    via: 'form',
    requestedAt: '2026-11-28T02:00:00.112Z',
  },
});

export const PLACE_CHANGED = defineEvent({
  type: 'golf.membership.PlaceChanged.v1',
  topic: 'membership.place',
  summary: 'The place of a registration is another one; of several the last in the log holds',
  data: Type.Object({
    userId: Id,
    statusId: Id,
    dayId: Type.Union([Id, Type.Null()], { description: 'The membership day; null: no day is on' }),
    place: Type.Enum(['held', 'waiting', 'offered', 'lapsed']),
    arrival: Type.Integer({ minimum: 1, description: 'The number in the order of arrivals' }),
    offerEndsAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  }),
  example: {
    userId: EXAMPLE_USER,
    statusId: EXAMPLE_STATUS,
    dayId: null,
    place: 'held',
    arrival: 312,
    offerEndsAt: null,
  },
});

export const REGISTRATION_REPEATED = defineEvent({
  type: 'golf.registration.RegistrationRepeated.v1',
  topic: 'user.registration.repeated',
  summary:
    'Somebody registered once more with what a person has: they are to be told by mail, once a day at most',
  data: Type.Object({ userId: Id }),
  example: { userId: EXAMPLE_USER },
});
