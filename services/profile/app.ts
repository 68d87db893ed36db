import type { Express } from 'express';
import { makeServiceApp, type AppOptions } from '@golfroundpro/shared/service/service-app.ts';
import type { ProfileContext } from './context.ts';
import { profileRoutes } from './routes/index.ts';

/** The Express app of profile. Ready means: profiles can be read and written. */
export function makeProfileApp(context: ProfileContext, options: AppOptions = {}): Express {
  const readiness = { postgres: () => context.pool.query('SELECT 1') };
  return makeServiceApp(context, profileRoutes(context), readiness, options);
}
