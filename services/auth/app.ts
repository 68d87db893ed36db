import { makeApp } from '@golfroundpro/shared/http/make-app.ts';
import { mountRoutes } from '@golfroundpro/shared/http/mount-routes.ts';
import type { AuthContext } from './context.ts';
import { authRoutes } from './routes/index.ts';
import { makeRequireStepUp } from './sessions/require-step-up.ts';

/** The Express app of auth. Ready means: accounts and sessions can be read and written. */
export function makeAuthApp(context: AuthContext, options: { checkAnswers?: boolean } = {}) {
  const { logger, metrics, tokens, config, pool, dapr } = context;
  return makeApp({
    logger,
    metrics,
    trustedProxies: context.config.trustedProxies,
    readiness: { postgres: () => pool.query('SELECT 1'), sidecar: dapr.ready },
    mount: (app) =>
      mountRoutes(app, authRoutes(context), {
        tokens,
        appToken: config.dapr.appToken,
        requireStepUp: makeRequireStepUp(context),
        ...options,
      }),
  });
}
