import { Type } from 'typebox';
import { bulkRoute } from '@golfroundpro/shared/events/bulk-route.ts';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import { takeBulk } from '@golfroundpro/shared/events/take-bulk.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { WorkerContext } from '../context.ts';
import { eraseUsers } from '../erase/erase-users.ts';

const Deleted = Type.Object({ userId: Type.String({ format: 'uuid' }) });
const read = makeEventReader<string>('golf.user', {
  UserDeleted: { v1: readsData(Deleted, ({ userId }) => userId) },
});

/** POST /events/users: the bulk subscription to the topic user.deleted. */
export function userEvents(context: WorkerContext): Route {
  const { pool, queue } = context;
  return bulkRoute(
    { path: '/events/users', summary: 'Events of user.deleted, in bulk, from the sidecar' },
    (entries) =>
      takeBulk(
        { ...context, topic: 'user.deleted', source: '/worker' },
        {
          read,
          apply: async (events) => {
            const userIds = events.map(({ fact }) => fact);
            await eraseUsers(pool, queue.boss, userIds);
            return true;
          },
        },
        entries,
      ),
  );
}
