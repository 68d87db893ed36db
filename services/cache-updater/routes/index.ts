import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { CacheUpdaterContext } from '../context.ts';
import { getPlainRegistration } from '../plain/routes/get-plain-registration.ts';
import { eventRoutes } from '../subscriptions/event-routes.ts';
import { getRegistration } from './get-registration.ts';
import { ownData } from './own-data.ts';

/** Every action of cache-updater. */
export function cacheUpdaterRoutes(context: CacheUpdaterContext): Route[] {
  return [
    getRegistration(context),
    getPlainRegistration(context),
    ownData(context),
    ...eventRoutes(context),
  ];
}
