import type { Express } from 'express';
import { makeServiceApp, type AppOptions } from '@golfroundpro/shared/service/service-app.ts';
import type { MemberContext } from './context.ts';
import { memberRoutes } from './routes/index.ts';

/** The Express app of member. Ready means: the books can be read and written. */
export function makeMemberApp(context: MemberContext, options: AppOptions = {}): Express {
  const readiness = { postgres: () => context.pool.query('SELECT 1') };
  return makeServiceApp(context, memberRoutes(context), readiness, options);
}
