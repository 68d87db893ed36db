import { peopleTaker, type PeopleParts } from './people-topic.ts';
import { markUsers, readsUser } from './user-mark.ts';

const read = readsUser('UserVerified');

/** Whose e-mail is shown to be theirs. */
export const verifications = (parts: PeopleParts) =>
  peopleTaker(parts, {
    topic: 'user.verified',
    read,
    write: (tx, events) => markUsers(tx, 'verified_at', events),
  });
