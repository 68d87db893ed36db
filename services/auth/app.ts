import type { Express } from 'express';
import { makeServiceApp, type AppOptions } from '@golfroundpro/shared/service/service-app.ts';
import type { AuthContext } from './context.ts';
import { authRoutes } from './routes/index.ts';
import { makeRequireStepUp } from './sessions/require-step-up.ts';

/** The Express app of auth. Ready means: accounts and sessions can be read and written. */
export function makeAuthApp(context: AuthContext, options: AppOptions = {}): Express {
  const { pool, dapr } = context;
  const readiness = { postgres: () => pool.query('SELECT 1'), sidecar: dapr.ready };
  const requireStepUp = makeRequireStepUp(context);
  return makeServiceApp(context, authRoutes(context), readiness, { requireStepUp, ...options });
}
