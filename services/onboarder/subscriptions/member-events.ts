import { Type } from 'typebox';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { bulkRoute } from '@golfroundpro/shared/events/bulk-route.ts';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import { takeBulk } from '@golfroundpro/shared/events/take-bulk.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { OnboarderContext } from '../context.ts';
import { giveBackPlaces } from '../places/give-back.ts';

const TOPIC = 'member.changed';
const MemberChanged = Type.Object({
  userId: Type.String({ format: 'uuid' }),
  status: Type.String(),
});

const read = makeEventReader<{ userId: string; isDeleted: boolean }>('golf.member', {
  MemberChanged: {
    v1: readsData(MemberChanged, ({ userId, status }) => ({
      userId,
      isDeleted: status === 'deleted',
    })),
  },
});

/** POST /events/members: who is deleted has no place any more, also when they are restored later. */
export function memberEvents(context: OnboarderContext): Route {
  const { pool, relay, now } = context;
  return bulkRoute(
    { path: '/events/members', summary: 'Where members stand, in bulk, from the sidecar' },
    (entries) =>
      takeBulk(
        { ...context, topic: TOPIC, source: '/onboarder' },
        {
          read,
          apply: async (events) => {
            const deleted = events.filter(({ fact }) => fact.isDeleted);
            const userIds = [...new Set(deleted.map(({ fact }) => fact.userId))];
            if (userIds.length === 0) return true;
            await inTransaction(pool, (tx) => giveBackPlaces(tx, userIds, now()));
            relay.wake();
            return true;
          },
        },
        entries,
      ),
  );
}
