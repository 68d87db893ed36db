import type { Express } from 'express';
import { makeServiceApp, type AppOptions } from '@golfroundpro/shared/service/service-app.ts';
import type { AnalyticsContext } from './context.ts';
import { analyticsRoutes } from './routes/index.ts';

/** The Express app of this service. Ready means that it can serve: Redis answers, views are whole. */
export function makeAnalyticsApp(context: AnalyticsContext, options: AppOptions = {}): Express {
  const { views } = context;
  const readiness = { redis: () => views.inspect(), views: () => views.requireReady() };
  return makeServiceApp(context, analyticsRoutes(context), readiness, options);
}
