import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { GatewayContext } from '../context.ts';
import { FEATURES } from './features.ts';

/** GET /api/v1/features: what the page shows. */
export const getFeatures = (context: Pick<GatewayContext, 'config'>) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/features',
    summary: 'Tell which features are on; one that is not named is off',
    auth: 'public',
    examples: { answers: { 200: { on: ['live'] } } },
    responses: { 200: Type.Object({ on: Type.Array(Type.Enum([...FEATURES])) }) },
    errors: ['rate_limited'],
    handler: async () => ({
      status: 200,
      body: { on: FEATURES.filter((feature) => !context.config.featuresOff.includes(feature)) },
      headers: { 'cache-control': 'public, max-age=60' },
    }),
  });
