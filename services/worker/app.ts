import type { Express } from 'express';
import { makeServiceApp, type AppOptions } from '@golfroundpro/shared/service/service-app.ts';
import type { WorkerContext } from './context.ts';
import { workerRoutes } from './routes/index.ts';

/** The Express app of worker. Ready means: jobs can be asked for and done. */
export function makeWorkerApp(context: WorkerContext, options: AppOptions = {}): Express {
  const readiness = { postgres: () => context.pool.query('SELECT 1') };
  return makeServiceApp(context, workerRoutes(context), readiness, options);
}
