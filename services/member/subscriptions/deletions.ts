import type { MemberContext } from '../context.ts';
import { erasePeople } from '../people/erase-people.ts';
import { peopleTopic } from './people-topic.ts';
import { readsUser } from './user-mark.ts';

const read = readsUser('UserDeleted');

/** POST /events/deletions: who is erased everywhere is erased here. */
export const deletions = (context: MemberContext) =>
  peopleTopic(context, {
    topic: 'user.deleted',
    path: '/events/deletions',
    read,
    write: (tx, events, now) =>
      erasePeople(
        tx,
        events.map(({ fact }) => fact.userId),
        now,
      ),
  });
