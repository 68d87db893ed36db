import { Type } from 'typebox';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { CATEGORIES } from '../domain/categories.ts';
import { registerPeople, type Registration } from '../people/register-people.ts';
import { peopleTaker, type PeopleParts } from './people-topic.ts';

/** No column holds a zero byte: an event with one is put aside, and holds up none of its bulk. */
const Text = (maxLength: number) => Type.String({ maxLength, pattern: '^[^\\u0000]*$' });
const Requested = Type.Object({
  userId: Type.String({ format: 'uuid' }),
  name: Text(1000),
  email: Text(1000),
  phoneNumber: OrNull(Text(100)),
  via: Text(100),
  category: Type.Optional(Type.Enum([...CATEGORIES])),
  requestedAt: Type.String({ format: 'date-time' }),
});

const read = makeEventReader<Registration>('golf.registration', {
  RegistrationRequested: { v1: readsData(Requested, (data) => data) },
});

/** Who came in is written into the books. */
export const registrations = (parts: PeopleParts) =>
  peopleTaker(parts, {
    topic: 'user.registration.request',
    read,
    write: (tx, events, now) =>
      registerPeople(
        tx,
        events.map(({ fact }) => fact),
        now,
      ),
  });
