import type { Express } from 'express';
import { makeApp } from '@golfroundpro/shared/http/make-app.ts';
import { mountRoutes } from '@golfroundpro/shared/http/mount-routes.ts';
import type { AnalyticsContext } from './context.ts';
import { analyticsRoutes } from './routes/index.ts';

/** The Express app of this service. Ready means that it can serve: Redis answers, views are whole. */
export function makeAnalyticsApp(
  context: AnalyticsContext,
  options: { checkAnswers?: boolean } = {},
): Express {
  const { logger, metrics, tokens, views, config } = context;
  return makeApp({
    logger,
    metrics,
    trustedProxies: context.config.trustedProxies,
    readiness: { redis: () => views.inspect(), views: () => views.requireReady() },
    mount: (app) =>
      mountRoutes(app, analyticsRoutes(context), {
        tokens,
        appToken: config.dapr.appToken,
        ...options,
      }),
  });
}
