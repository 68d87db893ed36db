import type { Pool } from 'pg';
import { Type } from 'typebox';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import { defineTaker } from '@golfroundpro/shared/retry/taker.ts';
import { keepRegistrations, type Registration } from '../people/registrants.ts';

const Id = Type.String({ format: 'uuid' });

const read = makeEventReader<Registration>('golf.registration', {
  RegistrationRequested: {
    v1: readsData(Type.Object({ userId: Id, statusId: Id }), ({ userId, statusId }) => ({
      userId,
      statusId,
    })),
  },
});

/** Which registration is whose. */
export const registrations = (pool: Pool) =>
  defineTaker<Registration>({
    topic: 'user.registration.request',
    read,
    apply: (events) =>
      keepRegistrations(
        pool,
        events.map(({ fact }) => fact),
      ),
  });
