import type { Express } from 'express';
import { mountRoutes } from '@golfroundpro/shared/http/mount-routes.ts';
import type { GatewayContext } from '../context.ts';
import { authenticate } from '../middleware/authenticate.ts';
import { limitRate } from '../middleware/limit-rate.ts';
import { getFeatures } from './get-features.ts';

/** Mounts what tells the page of its features; it is counted as all that is asked without a login. */
export function mountFeatures(app: Express, context: GatewayContext): void {
  const { tokens, config } = context;
  const route = getFeatures(context);
  const counted = { prefix: route.path, auth: 'public' } as const;
  app.use(route.path, authenticate(counted, context), limitRate(counted, context));
  mountRoutes(app, [route], { tokens, dapr: config.dapr, callers: config.callers });
}
