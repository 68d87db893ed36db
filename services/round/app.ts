import type { Express } from 'express';
import { makeServiceApp, type AppOptions } from '@golfroundpro/shared/service/service-app.ts';
import type { RoundContext } from './context.ts';
import { roundRoutes } from './routes/index.ts';

/** The Express app of the round service. Ready means: the record can be written. */
export function makeRoundApp(context: RoundContext, options: AppOptions = {}): Express {
  const readiness = { postgres: () => context.pool.query('SELECT 1') };
  return makeServiceApp(context, roundRoutes(context), readiness, options);
}
