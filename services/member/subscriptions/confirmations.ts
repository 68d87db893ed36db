import type { MemberContext } from '../context.ts';
import { peopleTopic } from './people-topic.ts';
import { markUsers, readsUser } from './user-mark.ts';

const read = readsUser('confirmation');

/** POST /events/confirmations: whose confirmation mail has left. */
export const confirmations = (context: MemberContext) =>
  peopleTopic(context, {
    topic: 'user.confirmation.sent',
    path: '/events/confirmations',
    read,
    write: (tx, events) => markUsers(tx, 'mailed_at', events),
  });
