import { Type } from 'typebox';
import { bulkRoute } from '@golfroundpro/shared/events/bulk-route.ts';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import { takeBulk } from '@golfroundpro/shared/events/take-bulk.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { ProfileContext } from '../context.ts';
import { eraseUser } from '../erase/erase-user.ts';

const TOPIC = 'user.deleted';

const UserDeleted = Type.Object({ userId: Type.String({ format: 'uuid' }) });

const readUserEvent = makeEventReader('golf.user', {
  UserDeleted: { v1: readsData(UserDeleted, ({ userId }) => ({ userId })) },
});

/** POST /events/users: the bulk subscription to the topic user.deleted. */
export function userEvents(context: ProfileContext): Route {
  return bulkRoute(
    { path: '/events/users', summary: 'Deleted users, in bulk, from the sidecar' },
    (entries) =>
      takeBulk(
        { ...context, topic: TOPIC, source: '/profile' },
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
