import type { Express } from 'express';
import type { ServiceConfig } from '../config/service-config.ts';
import { makeApp, type Readiness } from '../http/make-app.ts';
import { mountRoutes, type MountOptions } from '../http/mount-routes.ts';
import type { Route } from '../http/route.ts';
import type { Logger } from '../logging/logger.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { TokenVerifier } from '../tokens/token-verifier.ts';

/** What the app of a service needs of its context. */
export interface AppContext {
  config: ServiceConfig;
  logger: Logger;
  metrics: Metrics;
  tokens: TokenVerifier;
  /** What it waits for beside its own (followIdentity). */
  readiness?: Readiness;
}

/** What differs from service to service, and what tests switch on. */
export type AppOptions = Pick<MountOptions, 'checkAnswers' | 'requireStepUp'>;

/** The Express app of a service that is a list of routes. */
export function makeServiceApp(
  { config, logger, metrics, tokens, readiness: others }: AppContext,
  routes: Route[],
  readiness: Readiness,
  options: AppOptions = {},
): Express {
  const { trustedProxies, callers, dapr } = config;
  return makeApp({
    logger,
    metrics,
    trustedProxies,
    readiness: { ...others, ...readiness },
    mount: (app) => mountRoutes(app, routes, { tokens, dapr, callers, ...options }),
  });
}
