import { peopleTaker, type PeopleParts } from './people-topic.ts';
import { readsUser } from './user-mark.ts';

const read = readsUser('UserLoggedIn');
const KEEP = `
  UPDATE told t SET logged_in_at = greatest(t.logged_in_at, e.at)
  FROM (SELECT user_id, max(at) AS at FROM unnest($1::uuid[], $2::timestamptz[]) AS one (user_id, at)
    GROUP BY user_id) AS e
  WHERE t.user_id = e.user_id AND t.deleted_at IS NULL`;

/** When somebody logged in last. */
export const logins = (parts: PeopleParts) =>
  peopleTaker(parts, {
    topic: 'user.loggedIn',
    read,
    write: async (tx, events) => {
      const userIds = events.map(({ fact }) => fact.userId);
      await tx.query(KEEP, [userIds, events.map(({ time }) => time)]);
    },
  });
