import { erasePeople } from '../people/erase-people.ts';
import { peopleTaker, type PeopleParts } from './people-topic.ts';
import { readsUser } from './user-mark.ts';

const read = readsUser('UserDeleted');

/** Who is erased everywhere is erased here: as auth told it before member did; what member told changes nothing. */
export const deletions = (parts: PeopleParts) =>
  peopleTaker(parts, {
    topic: 'user.deleted',
    read,
    write: async (tx, events, now) => {
      await erasePeople(
        tx,
        events.map(({ fact }) => fact.userId),
        now,
      );
    },
  });
