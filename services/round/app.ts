import type { Express } from 'express';
import { makeApp } from '@golfroundpro/shared/http/make-app.ts';
import { mountRoutes } from '@golfroundpro/shared/http/mount-routes.ts';
import type { RoundContext } from './context.ts';
import { roundRoutes } from './routes/index.ts';

/** The Express app of the round service. Ready means: the record can be written. */
export function makeRoundApp(
  context: RoundContext,
  options: { checkAnswers?: boolean } = {},
): Express {
  const { logger, metrics, tokens, config, pool } = context;
  return makeApp({
    logger,
    metrics,
    trustedProxies: context.config.trustedProxies,
    readiness: { postgres: () => pool.query('SELECT 1') },
    mount: (app) =>
      mountRoutes(app, roundRoutes(context), {
        tokens,
        appToken: config.dapr.appToken,
        ...options,
      }),
  });
}
