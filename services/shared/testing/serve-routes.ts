import { makeApp } from '../http/make-app.ts';
import { mountRoutes } from '../http/mount-routes.ts';
import type { Route } from '../http/route.ts';
import { listen } from '../http/run-service.ts';
import { makeLogger } from '../logging/logger.ts';
import { makeMetrics } from '../metrics/metrics.ts';
import type { TokenVerifier } from '../tokens/token-verifier.ts';

/** Serves routes for services, and nothing else, to a caller with this token; gives where, and how to stop it. */
export async function serveRoutes(routes: Route[], caller: { name: string; token: string }) {
  const app = makeApp({
    logger: makeLogger({ service: 'routes', level: 'silent' }),
    metrics: makeMetrics('routes'),
    trustedProxies: [],
    readiness: {},
    mount: (mounted) =>
      mountRoutes(mounted, routes, {
        tokens: {} as TokenVerifier,
        dapr: { appTokens: [] },
        callers: [caller],
      }),
  });
  return listen(app, { host: '127.0.0.1', port: 0, stopMs: 0 }, async () => undefined);
}
