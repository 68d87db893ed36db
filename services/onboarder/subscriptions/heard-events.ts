import { Type } from 'typebox';
import { bulkRoute } from '@golfroundpro/shared/events/bulk-route.ts';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import { takeBulk } from '@golfroundpro/shared/events/take-bulk.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { OnboarderContext } from '../context.ts';

const TOPIC = 'user.deleted';

/** Reads what this service uses of an event: that it happened. */
const readHeard = makeEventReader<{ type: string }>('golf.user', {
  UserDeleted: { v1: readsData(Type.Object({}), () => ({ type: 'UserDeleted' })) },
});

const KEEP = `INSERT INTO heard (position, type)
  SELECT * FROM unnest($1::bigint[], $2::text[]) ON CONFLICT DO NOTHING`;

/** POST /events/heard: the bulk subscription to the topic user.deleted. */
export function heardEvents(context: OnboarderContext): Route {
  return bulkRoute(
    { path: '/events/heard', summary: 'Events of user.deleted, in bulk, from the sidecar' },
    (entries) =>
      takeBulk(
        { ...context, topic: TOPIC, source: '/onboarder' },
        {
          read: readHeard,
          apply: async (events) => {
            const positions = events.map(({ position }) => position);
            await context.pool.query(KEEP, [positions, events.map(({ fact }) => fact.type)]);
            return true;
          },
        },
        entries,
      ),
  );
}
