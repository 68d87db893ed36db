import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { GatewayContext } from './context.ts';
import { getFeatures } from './features/get-features.ts';
import { liveRoutes } from './live/live-routes.ts';
import { takeOwnData } from './own-data/take-own-data.ts';

/** What the gateway answers itself, as the contract lists it. */
export function gatewayRoutes(context: GatewayContext): Route[] {
  return [...liveRoutes(), getFeatures(context), takeOwnData(context)];
}
