import type { Express } from 'express';
import { makeServiceApp, type AppOptions } from '@golfroundpro/shared/service/service-app.ts';
import type { OnboarderContext } from './context.ts';
import { onboarderRoutes } from './routes/index.ts';

/** The Express app of onboarder. Ready means: whoever comes can be taken in. */
export function makeOnboarderApp(context: OnboarderContext, options: AppOptions = {}): Express {
  const readiness = { postgres: () => context.pool.query('SELECT 1') };
  return makeServiceApp(context, onboarderRoutes(context), readiness, options);
}
