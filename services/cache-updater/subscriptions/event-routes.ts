import { bulkRoute } from '@golfroundpro/shared/events/bulk-route.ts';
import { takeBulk } from '@golfroundpro/shared/events/take-bulk.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { CacheUpdaterContext } from '../context.ts';
import { TOPICS } from '../topics.ts';
import { placedFacts } from './placed-facts.ts';
import { READERS } from './read-events.ts';

/** POST /events/…: the bulk subscription to each topic. */
export function eventRoutes(context: CacheUpdaterContext): Route[] {
  return TOPICS.map(({ topic, path }) =>
    bulkRoute({ path, summary: `Events of ${topic}, in bulk, from the sidecar` }, (entries) =>
      takeBulk(
        { ...context, topic, source: '/cache-updater' },
        {
          read: READERS[topic],
          apply: async (events) => {
            await context.views.fold(events.flatMap(placedFacts));
            return true;
          },
        },
        entries,
      ),
    ),
  );
}
