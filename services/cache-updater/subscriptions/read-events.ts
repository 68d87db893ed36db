import { Type, type Static } from 'typebox';
import {
  makeEventReader,
  readsData,
  type ReadResult,
} from '@golfroundpro/shared/events/event-reader.ts';
import type { Fact } from '../domain/fact.ts';
import { maskEmail } from '../domain/mask-email.ts';
import type { Topic } from '../topics.ts';

/** What an event says; `at` is its time. */
export type Told = (at: string) => Fact[];

const Id = Type.String({ format: 'uuid' });
const Time = Type.String({ format: 'date-time' });
const Email = Type.String({ maxLength: 320 });
const Person = Type.Object({ userId: Id });

const Requested = Type.Object({ userId: Id, statusId: Id, email: Email, requestedAt: Time });
const Place = Type.Object({
  userId: Id,
  dayId: Type.Union([Id, Type.Null()]),
  place: Type.Enum(['held', 'waiting', 'offered', 'lapsed']),
  arrival: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
  offerEndsAt: Type.Union([Time, Type.Null()]),
});
const Sent = Type.Object({ userId: Id, email: Email, sentAt: Time });
const Changed = Type.Object({ userId: Id, status: Type.String({ maxLength: 40 }) });
const Updated = Type.Object({ userId: Id, changed: Type.Array(Type.String()) });

const USER = {
  UserCreated: { v1: readsData(Person, toFirst('created')) },
  confirmation: { v1: readsData(Sent, toSent) },
  ConfirmationBounced: { v1: readsData(Person, toLast('bounced')) },
  UserVerified: { v1: readsData(Person, toFirst('verified')) },
  UserUpdated: { v1: readsData(Updated, toUpdated) },
  UserDeleted: { v1: readsData(Person, ({ userId }): Told => () => [{ userId, part: 'gone' }]) },
};

const users = (events: Parameters<typeof makeEventReader<Told>>[1]) =>
  makeEventReader<Told>('golf.user', events);

/** How each topic's events are read. */
export const READERS: Record<Topic, ReturnType<typeof users>> = {
  'user.registration.request': makeEventReader<Told>('golf.registration', {
    RegistrationRequested: { v1: readsData(Requested, toRequested) },
  }),
  'membership.place': makeEventReader<Told>('golf.membership', {
    PlaceChanged: { v1: readsData(Place, toPlace) },
  }),
  'user.created': users({ UserCreated: USER.UserCreated }),
  'user.confirmation.sent': users({
    confirmation: USER.confirmation,
    ConfirmationBounced: USER.ConfirmationBounced,
  }),
  'user.verified': users({ UserVerified: USER.UserVerified }),
  'member.changed': makeEventReader<Told>('golf.member', {
    MemberChanged: { v1: readsData(Changed, toChanged) },
  }),
  'user.updated': users({ UserUpdated: USER.UserUpdated }),
  'user.deleted': users({ UserDeleted: USER.UserDeleted }),
};

/** How events of a log are read, by what their types begin with. */
const LOG_READERS: Record<string, ReturnType<typeof users>> = {
  'golf.registration': READERS['user.registration.request'],
  'golf.membership': READERS['membership.place'],
  'golf.member': READERS['member.changed'],
  'golf.user': users(USER),
};

/** Reads an event of a producer's log. */
export function readLogEvent(line: unknown): ReadResult<Told> {
  const { type } = (line ?? {}) as { type?: unknown };
  const producer = String(type).split('.', 2).join('.');
  return LOG_READERS[producer]?.(line) ?? { outcome: 'ignored' };
}

function toRequested({ userId, statusId, email, requestedAt }: Static<typeof Requested>): Told {
  const value = { statusId, to: maskEmail(email), at: utc(requestedAt) };
  return () => [{ userId, part: 'request', holds: 'last', value }];
}

function toPlace({ userId, place: state, ...told }: Static<typeof Place>): Told {
  const { arrival, dayId, offerEndsAt } = told;
  const ends = offerEndsAt === null ? null : utc(offerEndsAt);
  const value = { state, arrival, dayId, offerEndsAt: ends };
  return () => [{ userId, part: 'place', holds: 'last', value }];
}

function toSent({ userId, email, sentAt }: Static<typeof Sent>): Told {
  const value = { to: maskEmail(email), at: utc(sentAt) };
  return () => [{ userId, part: 'sent', holds: 'last', value }];
}

function toChanged({ userId, status }: Static<typeof Changed>): Told {
  if (status === 'erased') return () => [{ userId, part: 'gone' }];
  return (at) => [
    { userId, part: 'standing', holds: 'last', value: { status } },
    ...(status === 'active' ? toFirst('active')({ userId })(at) : []),
  ];
}

function toUpdated({ userId, changed }: Static<typeof Updated>): Told {
  return changed.includes('email') ? toLast('emailChanged')({ userId }) : () => [];
}

function toFirst(part: 'created' | 'verified' | 'active') {
  return ({ userId }: Static<typeof Person>): Told =>
    (at) => [{ userId, part, holds: 'first', value: { at } }];
}

function toLast(part: 'bounced' | 'emailChanged') {
  return ({ userId }: Static<typeof Person>): Told =>
    (at) => [{ userId, part, holds: 'last', value: { at } }];
}

function utc(time: string): string {
  return new Date(time).toISOString();
}
