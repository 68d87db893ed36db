import type { Express } from 'express';
import { makeServiceApp, type AppOptions } from '@golfroundpro/shared/service/service-app.ts';
import type { CacheUpdaterContext } from './context.ts';
import { cacheUpdaterRoutes } from './routes/index.ts';

/** The Express app of cache-updater. Ready means: views can be read and written. */
export function makeCacheUpdaterApp(
  context: CacheUpdaterContext,
  options: AppOptions = {},
): Express {
  const readiness = { redis: () => context.redis.ping() };
  return makeServiceApp(context, cacheUpdaterRoutes(context), readiness, options);
}
