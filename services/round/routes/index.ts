import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../context.ts';
import { userEvents } from '../subscriptions/take-user-events.ts';
import { courseRoutes } from '../courses/routes/index.ts';
import { handicapRoutes } from '../handicaps/routes/index.ts';
import { ownCourseRoutes } from '../own-courses/routes/index.ts';
import { partnerRoutes } from '../partners/routes/index.ts';
import { playRoutes } from '../rounds/routes/index.ts';
import { ownData } from './own-data.ts';
import { streamLog } from './stream-log.ts';
import { transferRoutes } from '../transfer/routes/index.ts';

/** Every action of the round service. */
export function roundRoutes(context: RoundContext): Route[] {
  return [
    ...courseRoutes(context),
    ...ownCourseRoutes(context),
    ...transferRoutes(context),
    ...playRoutes(context),
    ...handicapRoutes(context),
    ...partnerRoutes(context),
    ownData(context),
    streamLog(context),
    userEvents(context),
  ];
}
