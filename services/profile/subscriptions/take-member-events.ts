import { Type } from 'typebox';
import { bulkRoute } from '@golfroundpro/shared/events/bulk-route.ts';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import { takeBulk } from '@golfroundpro/shared/events/take-bulk.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { ProfileContext } from '../context.ts';
import { takeStandings } from '../members/member-standing.ts';

const TOPIC = 'member.changed';

const MemberChanged = Type.Object({
  userId: Type.String({ format: 'uuid' }),
  status: Type.String(),
});

const readMemberEvent = makeEventReader('golf.member', {
  MemberChanged: {
    v1: readsData(MemberChanged, ({ userId, status }) => ({
      userId,
      isActive: status === 'active',
    })),
  },
});

/** POST /events/members: the bulk subscription to the topic member.changed. */
export function memberEvents(context: ProfileContext): Route {
  return bulkRoute(
    { path: '/events/members', summary: 'Where members stand, in bulk, from the sidecar' },
    (entries) =>
      takeBulk(
        { ...context, topic: TOPIC, source: '/profile' },
        {
          read: readMemberEvent,
          apply: async (events) => {
            const told = events.map(({ fact, position }) => ({ ...fact, position }));
            await takeStandings(context.pool, told);
            return true;
          },
        },
        entries,
      ),
  );
}
