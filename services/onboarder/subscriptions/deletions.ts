import { Type } from 'typebox';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { bulkRoute } from '@golfroundpro/shared/events/bulk-route.ts';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import { takeBulk } from '@golfroundpro/shared/events/take-bulk.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { OnboarderContext } from '../context.ts';
import { eraseUsers } from '../erase/erase-users.ts';

const TOPIC = 'user.deleted';
const UserDeleted = Type.Object({ userId: Type.String({ format: 'uuid' }) });

const read = makeEventReader<{ userId: string }>('golf.user', {
  UserDeleted: { v1: readsData(UserDeleted, ({ userId }) => ({ userId })) },
});

/** POST /events/deletions: the bulk subscription to the topic user.deleted. */
export function deletions(context: OnboarderContext): Route {
  const { pool, known, keys, metrics, relay, now } = context;
  return bulkRoute(
    { path: '/events/deletions', summary: 'Deleted users, in bulk, from the sidecar' },
    (entries) =>
      takeBulk(
        { ...context, topic: TOPIC, source: '/onboarder' },
        {
          read,
          apply: async (events) => {
            const userIds = [...new Set(events.map(({ fact }) => fact.userId))];
            const free = await inTransaction(pool, (tx) => eraseUsers(tx, userIds, now()));
            relay.wake();
            await known.release(free.map((key) => keys.emailDigest(key)));
            metrics.usersErased.inc({ method: 'event', status: 'erased' }, userIds.length);
            return true;
          },
        },
        entries,
      ),
  );
}
