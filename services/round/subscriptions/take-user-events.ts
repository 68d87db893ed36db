import { bulkRoute } from '@golfroundpro/shared/events/bulk-route.ts';
import { takeBulk } from '@golfroundpro/shared/events/take-bulk.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../context.ts';
import { eraseUser } from '../erase/erase-user.ts';
import { readUserEvent, USER_DELETED_TOPIC } from './read-user-event.ts';

/** POST /events/users: the bulk subscription to the topic user.deleted. */
export function userEvents(context: RoundContext): Route {
  return bulkRoute(
    { path: '/events/users', summary: 'Deleted users, in bulk, from the sidecar' },
    (entries) =>
      takeBulk(
        { ...context, topic: USER_DELETED_TOPIC, source: '/round' },
        {
          read: readUserEvent,
          apply: async (events) => {
            for (const { fact } of events) await eraseUser(context, fact.userId);
            return true;
          },
        },
        entries,
      ),
  );
}
