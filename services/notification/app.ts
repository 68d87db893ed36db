import type { Express } from 'express';
import { makeServiceApp, type AppOptions } from '@golfroundpro/shared/service/service-app.ts';
import type { NotificationContext } from './context.ts';
import { notificationRoutes } from './routes/index.ts';

/** The Express app of notification. Ready means: notes can be read and written. */
export function makeNotificationApp(
  context: NotificationContext,
  options: AppOptions = {},
): Express {
  const readiness = { postgres: () => context.pool.query('SELECT 1') };
  return makeServiceApp(context, notificationRoutes(context), readiness, options);
}
