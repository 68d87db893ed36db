import { erasePeople } from '../people/erase-people.ts';
import { peopleTaker, type PeopleParts } from './people-topic.ts';
import { readsUser } from './user-mark.ts';

const read = readsUser('UserDeleted');

/** Who is erased everywhere is erased here. */
export const deletions = (parts: PeopleParts) =>
  peopleTaker(parts, {
    topic: 'user.deleted',
    read,
    write: (tx, events, now) =>
      erasePeople(
        tx,
        events.map(({ fact }) => fact.userId),
        now,
      ),
  });
