import type { Express, RequestHandler } from 'express';
import { inOne } from '@golfroundpro/shared/http/in-one.ts';
import { makeApp, type Readiness } from '@golfroundpro/shared/http/make-app.ts';
import type { GatewayConfig } from './config.ts';
import type { GatewayContext } from './context.ts';
import { mountFeatures } from './features/mount-features.ts';
import { mountLive } from './live/mount-live.ts';
import { authenticate, requireUser } from './middleware/authenticate.ts';
import { refuseCrossSiteChanges, shareWithOrigins } from './middleware/cross-origin.ts';
import { makePrefixTable } from './domain/prefix-table.ts';
import { forward } from './middleware/forward.ts';
import { limitBody } from './middleware/limit-body.ts';
import { limitInFlight } from './middleware/limit-in-flight.ts';
import { limitRate } from './middleware/limit-rate.ts';
import { normaliseUrl } from './middleware/normalise-url.ts';
import { refuseOtherMethods } from './middleware/refuse-other-methods.ts';
import { refuseUnknownHosts } from './middleware/refuse-unknown-hosts.ts';
import { secureHeaders } from './middleware/secure-headers.ts';
import { serveDocuments, servePage } from './middleware/serve-files.ts';
import { listDocuments, serveReference } from './middleware/serve-reference.ts';
import { mountOwnData } from './own-data/mount-own-data.ts';
import { PROXY_ROUTES, type UpstreamName } from './proxy-routes.gen.ts';

/** The Express app of the gateway. Ready means: every service behind it lives, and its sidecar was there once. */
export function makeGatewayApp(context: GatewayContext): Express {
  const { logger, metrics, forwarders, config } = context;
  return makeApp({
    logger,
    metrics,
    trustedProxies: config.trustedProxies,
    readiness: { ...context.readiness, ...readinessOf(forwarders, config) },
    mount: (app) => {
      app.use(
        inOne(
          secureHeaders,
          refuseUnknownHosts(config),
          refuseOtherMethods,
          normaliseUrl,
          shareWithOrigins(context),
          refuseCrossSiteChanges(config),
          forwardPublic(context),
        ),
      );
      app.use(limitBody());
      mountFeatures(app, context);
      mountOwnData(app, context);
      mountLive(app, context);
      app.use('/reference', serveReference());
      app.get('/openapi', listDocuments(config.openApiRoot));
      app.get('/openapi/:document', serveDocuments(config.openApiRoot));
      app.get('/{*path}', servePage(config.webRoot));
    },
  });
}

/** Hands what lies under a public path to its service; all else goes on. */
function forwardPublic(context: GatewayContext): RequestHandler {
  const find = makePrefixTable(
    PROXY_ROUTES.map((route) => {
      const steps = inOne(
        limitBody(route.maxBodyBytes),
        authenticate(route, context),
        limitRate(route, context),
        requireUser(route),
        limitInFlight(route, context),
        forward(route, context),
      );
      return [route.prefix, { path: `${route.prefix}{/*rest}`, steps }] as const;
    }),
  );
  return (req, res, next) => {
    const found = find(req.path);
    if (!found) return next();
    req.route = { path: found.path };
    return found.steps(req, res, next);
  };
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
