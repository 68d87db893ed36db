import type { Pool } from 'pg';
import { makeApp } from '@golfroundpro/shared/http/make-app.ts';
import { mountRoutes } from '@golfroundpro/shared/http/mount-routes.ts';
import { listen } from '@golfroundpro/shared/http/run-service.ts';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeMetrics } from '@golfroundpro/shared/metrics/metrics.ts';
import type { TokenVerifier } from '@golfroundpro/shared/tokens/token-verifier.ts';
import type { RoundContext } from '../context.ts';
import { streamLog } from '../routes/stream-log.ts';

/** Serves round's log, and nothing else of it, to a caller with this token; gives where, and how to stop it. */
export async function serveLog(pool: Pool, token: string) {
  const app = makeApp({
    logger: makeLogger({ service: 'log', level: 'silent' }),
    metrics: makeMetrics('log'),
    trustedProxies: [],
    readiness: {},
    mount: (mounted) =>
      mountRoutes(mounted, [streamLog({ pool } as RoundContext)], {
        tokens: {} as TokenVerifier,
        dapr: { appTokens: [] },
        callers: [{ name: 'reader', token }],
      }),
  });
  return listen(app, { host: '127.0.0.1', port: 0, stopMs: 0 }, async () => undefined);
}
