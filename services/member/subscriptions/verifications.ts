import type { MemberContext } from '../context.ts';
import { peopleTopic } from './people-topic.ts';
import { markUsers, readsUser } from './user-mark.ts';

const read = readsUser('UserVerified');

/** POST /events/verifications: whose e-mail is shown to be theirs. */
export const verifications = (context: MemberContext) =>
  peopleTopic(context, {
    topic: 'user.verified',
    path: '/events/verifications',
    read,
    write: (tx, events) => markUsers(tx, 'verified_at', events),
  });
