import { Type } from 'typebox';
import type { Registration } from '../domain/where-it-stands.ts';

const Time = Type.Union([Type.String({ format: 'date-time' }), Type.Null()]);

/** Where a registration stands, as its own page tells it. */
export const RegistrationAnswer = Type.Object({
  statusId: Type.String({ format: 'uuid' }),
  status: Type.Enum([
    'requested',
    'created',
    'confirmation_sent',
    'verified',
    'active',
    'suspended',
  ]),
  stages: Type.Object(
    { requested: Time, created: Time, confirmationSent: Time, verified: Time, active: Time },
    { description: 'When each was; null: not yet' },
  ),
  mail: Type.Object({
    to: Type.Union([Type.String(), Type.Null()], { description: 'Masked' }),
    bouncedAt: Time,
  }),
  place: Type.Union([
    Type.Object({
      state: Type.Enum(['held', 'waiting', 'offered', 'lapsed']),
      arrival: Type.Integer({ minimum: 1, description: 'The number in the order of arrivals' }),
      position: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], {
        description: 'On the waiting list',
      }),
      offerEndsAt: Time,
    }),
    Type.Null(),
  ]),
});

export const EXAMPLE: Registration = {
  statusId: '0198c0de-0000-4000-8000-0000000000ee',
  status: 'confirmation_sent',
  stages: {
    requested: '2026-11-28T02:00:00.112Z',
    created: '2026-11-28T02:00:00.480Z',
    confirmationSent: '2026-11-28T02:00:01.007Z',
    verified: null,
    active: null,
  },
  mail: { to: 'm•••@example.com', bouncedAt: null },
  place: { state: 'waiting', arrival: 312, position: 12, offerEndsAt: null },
};
