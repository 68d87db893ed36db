import type { Express } from 'express';
import { makeApp, type Readiness } from '@golfroundpro/shared/http/make-app.ts';
import type { GatewayConfig } from './config.ts';
import type { GatewayContext } from './context.ts';
import { mountFeatures } from './features/mount-features.ts';
import { mountLive } from './live/mount-live.ts';
import { authenticate, requireUser } from './middleware/authenticate.ts';
import { refuseCrossSiteChanges, shareWithOrigins } from './middleware/cross-origin.ts';
import { forward } from './middleware/forward.ts';
import { limitBody } from './middleware/limit-body.ts';
import { limitInFlight } from './middleware/limit-in-flight.ts';
import { limitRate } from './middleware/limit-rate.ts';
import { normaliseUrl } from './middleware/normalise-url.ts';
import { secureHeaders } from './middleware/secure-headers.ts';
import { serveDocuments, servePage } from './middleware/serve-files.ts';
import { listDocuments, serveReference } from './middleware/serve-reference.ts';
import { PROXY_ROUTES, type UpstreamName } from './proxy-routes.gen.ts';

/** The Express app of the gateway. Ready means: every service behind it lives. */
export function makeGatewayApp(context: GatewayContext): Express {
  const { logger, metrics, forwarders, config } = context;
  return makeApp({
    logger,
    metrics,
    trustedProxies: config.trustedProxies,
    readiness: { ...context.readiness, ...readinessOf(forwarders, config) },
    mount: (app) => {
      app.use(secureHeaders, normaliseUrl);
      app.use(shareWithOrigins(context), refuseCrossSiteChanges(config));
      for (const route of PROXY_ROUTES) {
        app.all(
          `${route.prefix}{/*rest}`,
          limitBody(route.maxBodyBytes),
          authenticate(route, context),
          limitRate(route, context),
          requireUser(route),
          limitInFlight(route, context),
          forward(route, context),
        );
      }
      app.use(limitBody());
      mountFeatures(app, context);
      mountLive(app, context);
      app.use('/reference', serveReference());
      app.get('/openapi', listDocuments(config.openApiRoot));
      app.get('/openapi/:document', serveDocuments(config.openApiRoot));
      app.get('/{*path}', servePage(config.webRoot));
    },
  });
}

/** Those that run: a service that was not started is not waited for. */
function readinessOf(
  forwarders: GatewayContext['forwarders'],
  { upstreamUrls }: GatewayConfig,
): Readiness {
  const started = Object.entries(forwarders).filter(
    ([name]) => upstreamUrls[name as UpstreamName].length > 0,
  );
  return Object.fromEntries(started.map(([name, { health }]) => [name, health]));
}
