import { randomUUID } from 'node:crypto';

/** An event of a topic, as the relay of its producer publishes it. */
export interface TestEvent {
  topic: string;
  event: { type: string; sequence: string; logepoch: string; time: string; data: object };
}

const START_MS = Date.parse('2026-11-28T02:00:00.000Z');

/** Which service's log each topic is of. */
const PRODUCERS: Record<string, string> = {
  'user.registration.request': 'onboarder',
  'membership.place': 'onboarder',
  'user.created': 'member',
  'member.changed': 'member',
  'user.updated': 'member',
  'user.deleted': 'member',
  'user.confirmation.sent': 'notification',
};

/** Whose log a topic is of. */
export function producerOf(topic: string): string {
  return PRODUCERS[topic] ?? 'auth';
}

/** Makes events of all producers, each with its own log, a second between two of them. */
export function makeEvents() {
  const epochs = new Map<string, string>();
  let count = 0;
  const make = (topic: string, type: string, data: object): TestEvent => {
    const producer = producerOf(topic);
    if (!epochs.has(producer)) epochs.set(producer, randomUUID());
    count++;
    const time = new Date(START_MS + count * 1000).toISOString();
    const event = { type, sequence: String(count), logepoch: epochs.get(producer)!, time, data };
    return { topic, event };
  };
  const events = {
    /** What `time` will be of the next event. */
    at: (number: number) => new Date(START_MS + number * 1000).toISOString(),
    requested: (userId: string, statusId: string, email = 'moira@example.com') =>
      make('user.registration.request', 'golf.registration.RegistrationRequested.v1', {
        ...{ userId, statusId, name: 'Moira Fraser', email, phoneNumber: '+66812345678' },
        ...{ via: 'form', requestedAt: '2026-11-28T01:59:59.000Z' },
      }),
    placed: (userId: string, place: string, arrival: number, more: object = {}) =>
      make('membership.place', 'golf.membership.PlaceChanged.v1', {
        ...{ userId, statusId: randomUUID(), dayId: null, place, arrival, offerEndsAt: null },
        ...more,
      }),
    created: (userId: string) =>
      make('user.created', 'golf.user.UserCreated.v1', {
        ...{ userId, name: 'Moira Fraser', email: 'moira@example.com', phoneNumber: null },
      }),
    sent: (userId: string, sentAt: string, email = 'moira@example.com') =>
      make('user.confirmation.sent', 'golf.user.confirmation.v1', {
        ...{ userId, email, messageId: `<${randomUUID()}@club.example>`, sentAt },
      }),
    bounced: (userId: string) =>
      make('user.confirmation.sent', 'golf.user.ConfirmationBounced.v1', {
        ...{ userId, messageId: '<1@club.example>', reason: 'EENVELOPE 550' },
      }),
    verified: (userId: string) => make('user.verified', 'golf.user.UserVerified.v1', { userId }),
    changed: (userId: string, status: string) =>
      make('member.changed', 'golf.member.MemberChanged.v1', {
        ...{ userId, status, memberNumber: null },
      }),
    updated: (userId: string, changed: string[]) =>
      make('user.updated', 'golf.user.UserUpdated.v1', { userId, changed }),
    deleted: (userId: string) => make('user.deleted', 'golf.user.UserDeleted.v1', { userId }),
  };
  return {
    ...events,
    /** One after the other, all that happens to a registration on its way. */
    wholeWay: (userId: string, statusId: string) => [
      events.requested(userId, statusId),
      events.placed(userId, 'waiting', 312),
      events.created(userId),
      events.changed(userId, 'created'),
      events.bounced(userId),
      events.sent(userId, '2026-11-28T02:00:05.500Z'),
      events.changed(userId, 'confirmation_sent'),
      events.verified(userId),
      events.placed(userId, 'offered', 312, { offerEndsAt: '2026-11-30T02:00:00.000Z' }),
      events.changed(userId, 'verified'),
      events.updated(userId, ['email_verified']),
      events.placed(userId, 'held', 312),
      events.changed(userId, 'active'),
      events.verified(userId),
    ],
  };
}
