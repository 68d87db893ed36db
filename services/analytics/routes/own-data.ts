import { ownDataRoute } from '@golfroundpro/shared/own-data/own-data-route.ts';
import type { AnalyticsContext } from '../context.ts';
import { readAnnounced } from '../db/achievement-statements.ts';
import { AnalyticsData } from './analytics-data.ts';
import { analyticsOf } from './get-my-analytics.ts';

/** GET /internal/own-data: what analytics holds of the caller. */
export const ownData = (context: AnalyticsContext) =>
  ownDataRoute({
    permission: 'analytics:read',
    told: AnalyticsData,
    of: (userId) => ({
      statistics: () => analyticsOf(context, userId),
      achievements: async () =>
        (await readAnnounced(context.pool, [userId])).map(({ userId: _, ...told }) => told),
    }),
  });
