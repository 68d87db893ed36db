import { Type } from 'typebox';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import { eraseEverywhere } from '../people/erase-everywhere.ts';
import { followAccounts } from '../people/follow-accounts.ts';
import { peopleTaker, type PeopleParts } from './people-topic.ts';

interface AccountTold {
  userId: string;
  isDeleted: boolean;
  changed: string[];
}

const Id = Type.String({ format: 'uuid' });
const Updated = Type.Object({ userId: Id, changed: Type.Array(Type.String()) });
const Deleted = Type.Object({ userId: Id });

const read = makeEventReader<AccountTold>('golf.user', {
  UserUpdated: { v1: readsData(Updated, (data) => ({ ...data, isDeleted: false })) },
  UserDeleted: {
    v1: readsData(Deleted, ({ userId }) => ({ userId, isDeleted: true, changed: [] })),
  },
});

/** What of an account is in the books too; the rest concerns log-in alone. */
const BOOKED = ['name', 'email'];

/** What happened to accounts: who has none any more is erased everywhere, names and e-mails are taken over. */
export const accounts = (parts: PeopleParts & { auth: Upstream }) =>
  peopleTaker(parts, {
    topic: 'account.changed',
    read,
    write: async (tx, events, now) => {
      const gone = events.filter(({ fact }) => fact.isDeleted).map(({ fact }) => fact.userId);
      await eraseEverywhere(tx, gone, now);
      const changes = events
        .map(({ fact, time }) => ({ ...fact, time }))
        .filter(({ changed }) => changed.some((what) => BOOKED.includes(what)));
      await followAccounts(tx, parts.auth, changes, now);
    },
  });
