import { peopleTaker, type PeopleParts } from './people-topic.ts';
import { markUsers, readsUser } from './user-mark.ts';

const read = readsUser('confirmation');

/** Whose confirmation mail has left. */
export const confirmations = (parts: PeopleParts) =>
  peopleTaker(parts, {
    topic: 'user.confirmation.sent',
    read,
    write: (tx, events) => markUsers(tx, 'mailed_at', events),
  });
