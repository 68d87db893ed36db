import { Type } from 'typebox';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { MemberContext } from '../context.ts';
import { registerPeople, type Registration } from '../people/register-people.ts';
import { peopleTopic } from './people-topic.ts';

/** No column holds a zero byte: an event with one is put aside, and holds up none of its bulk. */
const Text = (maxLength: number) => Type.String({ maxLength, pattern: '^[^\\u0000]*$' });
const Requested = Type.Object({
  userId: Type.String({ format: 'uuid' }),
  name: Text(1000),
  email: Text(1000),
  phoneNumber: OrNull(Text(100)),
  via: Text(100),
  requestedAt: Type.String({ format: 'date-time' }),
});

const read = makeEventReader<Registration>('golf.registration', {
  RegistrationRequested: { v1: readsData(Requested, (data) => data) },
});

/** POST /events/registrations: who came in is written into the books. */
export const registrations = (context: MemberContext) =>
  peopleTopic(context, {
    topic: 'user.registration.request',
    path: '/events/registrations',
    read,
    write: (tx, events, now) =>
      registerPeople(
        tx,
        events.map(({ fact }) => fact),
        now,
      ),
  });
