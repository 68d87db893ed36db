import type { Pool } from 'pg';
import { Type } from 'typebox';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import { defineTaker } from '@golfroundpro/shared/retry/taker.ts';
import { addFirst, type FirstMail } from '../mails/mail-rows.ts';
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

/**
 * Who is in the books is mailed once: identity is asked for the links of all, and the mails are put down with them. Those
 * that it has no link for wait, and hold up nobody.
 */
export const created = (parts: CreatedParts) =>
  defineTaker<Registrant>({
    topic: 'user.created',
    read,
    apply: async (events) => {
      const all = new Map(events.map(({ fact }) => [fact.userId, fact]));
      const toMail = await keepRegistrants(parts.pool, [...all.values()]);
      const asked = await Promise.allSettled(toMail.map((one) => firstMail(parts, one)));
      const mails = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      await addFirst(parts.pool, mails, parts.now());
      parts.wake();
      const fault = asked.find(({ status }) => status === 'rejected');
      if (fault?.status === 'rejected') throw fault.reason;
    },
  });

async function firstMail(parts: CreatedParts, registrant: Registrant): Promise<FirstMail> {
  return { userId: registrant.userId, sealed: await prepare(parts, registrant) };
}
