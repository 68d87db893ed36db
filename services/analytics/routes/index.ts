import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AnalyticsContext } from '../context.ts';
import { roundEvents } from '../subscriptions/round-events.ts';
import { getMyAnalytics } from './get-my-analytics.ts';

/** Every route of this service. */
export function analyticsRoutes(context: AnalyticsContext): Route[] {
  return [getMyAnalytics(context), roundEvents(context)];
}
