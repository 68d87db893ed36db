import type { Pool } from 'pg';
import { Type } from 'typebox';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import { defineTaker } from '@golfroundpro/shared/retry/taker.ts';
import { addFirst } from '../mails/mail-rows.ts';
import { prepare, type PrepareParts } from '../mails/prepare.ts';
import { keepRegistrants, type Registrant } from '../people/registrants.ts';

/** No column holds a zero byte: an event with one is put aside, and holds up none of its bulk. */
const Text = Type.String({ maxLength: 1000, pattern: '^[^\\u0000]*$' });
const Created = Type.Object({ userId: Type.String({ format: 'uuid' }), name: Text, email: Text });

const read = makeEventReader<Registrant>('golf.user', {
  UserCreated: {
    v1: readsData(Created, ({ userId, name, email }) => ({ userId, name, email })),
  },
});

/** What taking who came in needs. */
export interface CreatedParts extends PrepareParts {
  pool: Pool;
  now: () => Date;
  wake: () => void;
}

const AT_ONCE = 10;

/** Who is in the books is mailed once: identity is asked for the link, and the mail is put down with it. */
export const created = (parts: CreatedParts) =>
  defineTaker<Registrant>({
    topic: 'user.created',
    read,
    apply: async (events) => {
      const all = new Map(events.map(({ fact }) => [fact.userId, fact]));
      const toMail = await keepRegistrants(parts.pool, [...all.values()]);
      for (let from = 0; from < toMail.length; from += AT_ONCE) {
        const some = toMail.slice(from, from + AT_ONCE);
        await Promise.all(some.map((registrant) => putDown(parts, registrant)));
      }
      parts.wake();
    },
  });

async function putDown(parts: CreatedParts, registrant: Registrant): Promise<void> {
  const { pool, now } = parts;
  const { userId } = registrant;
  await addFirst(pool, { userId, sealed: await prepare(parts, registrant), now: now() });
}
