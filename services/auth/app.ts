import { makeApp } from '@golfroundpro/shared/http/make-app.ts';
import { mountRoutes } from '@golfroundpro/shared/http/mount-routes.ts';
import type { AuthContext } from './context.ts';
import { authRoutes } from './routes/index.ts';

/** The Express app of auth. Ready means: accounts and sessions can be read and written. */
export function makeAuthApp(context: AuthContext, options: { checkAnswers?: boolean } = {}) {
  const { logger, metrics, issuer, config, pool, dapr } = context;
  return makeApp({
    logger,
    metrics,
    readiness: { postgres: () => pool.query('SELECT 1'), sidecar: dapr.ready },
    mount: (app) =>
      mountRoutes(app, authRoutes(context), {
        tokens: issuer.verifier,
        appToken: config.dapr.appToken,
        ...options,
      }),
  });
}
