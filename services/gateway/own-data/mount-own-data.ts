import type { Express } from 'express';
import { mountRoutes } from '@golfroundpro/shared/http/mount-routes.ts';
import type { GatewayContext } from '../context.ts';
import { authenticate } from '../middleware/authenticate.ts';
import { limitInFlight } from '../middleware/limit-in-flight.ts';
import { limitRate } from '../middleware/limit-rate.ts';
import { takeOwnData } from './take-own-data.ts';

/** How asking for the file is counted: as a tenth of what a user may ask of a route. */
const LIMITED = { prefix: '/api/v1/own-data', auth: 'user', weight: 10 } as const;

/** Mounts what puts together all that is kept of a person. */
export function mountOwnData(app: Express, context: GatewayContext): void {
  const { tokens, config } = context;
  app.use(
    LIMITED.prefix,
    authenticate(LIMITED, context),
    limitRate(LIMITED, context),
    limitInFlight({}, context),
  );
  const { dapr, callers } = config;
  mountRoutes(app, [takeOwnData(context)], { tokens, dapr, callers });
}
