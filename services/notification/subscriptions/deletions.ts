import { Type } from 'typebox';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { bulkRoute } from '@golfroundpro/shared/events/bulk-route.ts';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import { takeBulk } from '@golfroundpro/shared/events/take-bulk.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { NotificationContext } from '../context.ts';
import { erasePeople } from '../people/registrants.ts';

const Deleted = Type.Object({ userId: Type.String({ format: 'uuid' }) });
const read = makeEventReader<{ userId: string }>('golf.user', {
  UserDeleted: { v1: readsData(Deleted, ({ userId }) => ({ userId })) },
});

/** POST /events/deletions: who is erased everywhere is erased here. */
export function deletions(context: NotificationContext): Route {
  const { pool, now } = context;
  return bulkRoute(
    { path: '/events/deletions', summary: 'Events of user.deleted, in bulk, from the sidecar' },
    (entries) =>
      takeBulk(
        { ...context, topic: 'user.deleted', source: '/notification' },
        {
          read,
          apply: async (events) => {
            const userIds = events.map(({ fact }) => fact.userId);
            await inTransaction(pool, (tx) => erasePeople(tx, userIds, now()));
            return true;
          },
        },
        entries,
      ),
  );
}
