import type { Pool } from 'pg';
import { Type } from 'typebox';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import { defineTaker } from '@golfroundpro/shared/retry/taker.ts';
import { addRepeats } from '../mails/repeat-rows.ts';

const Repeated = Type.Object({ userId: Type.String({ format: 'uuid' }) });

const read = makeEventReader<{ userId: string }>('golf.registration', {
  RegistrationRepeated: { v1: readsData(Repeated, ({ userId }) => ({ userId })) },
});

/** What taking repeated registrations needs. */
export interface RepeatedParts {
  pool: Pool;
  now: () => Date;
  wake: () => void;
}

/** With whose e-mail somebody registered once more: they are told, once for the day that the event is of. */
export const repeated = ({ pool, now, wake }: RepeatedParts) =>
  defineTaker<{ userId: string }>({
    topic: 'user.registration.repeated',
    read,
    apply: async (events) => {
      const repeats = events.map(({ fact, time }) => ({ ...fact, at: new Date(time) }));
      await addRepeats(pool, repeats, now());
      wake();
    },
  });
