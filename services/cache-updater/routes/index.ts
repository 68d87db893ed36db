import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { CacheUpdaterContext } from '../context.ts';
import { eventRoutes } from '../subscriptions/event-routes.ts';
import { getRegistration } from './get-registration.ts';
import { ownData } from './own-data.ts';

/** Every action of cache-updater. */
export function cacheUpdaterRoutes(context: CacheUpdaterContext): Route[] {
  return [getRegistration(context), ownData(context), ...eventRoutes(context)];
}
