import { openDataSource, poolOf } from '@golfroundpro/shared/db/data-source.ts';
import type { DataSourceOptions } from '@golfroundpro/shared/db/data-source.ts';
import { makeApp } from '@golfroundpro/shared/http/make-app.ts';
import { mountRoutes } from '@golfroundpro/shared/http/mount-routes.ts';
import { listen } from '@golfroundpro/shared/http/run-service.ts';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeMetrics } from '@golfroundpro/shared/metrics/metrics.ts';
import type { TokenVerifier } from '@golfroundpro/shared/tokens/token-verifier.ts';
import type { RoundContext } from '../services/round/context.ts';
import { SCHEMA } from '../services/round/db/schema.ts';
import { streamLog } from '../services/round/routes/stream-log.ts';

/** What the process of the log tells: where it listens, and the CPU it has used so far. */
export type LogMessage = { port: number } | { cpuMs: number };

export const CALLER_TOKEN = 'bench';

/** Round's log stream in a process of its own, as it is beside analytics in a stack. */
async function serveLog(connection: DataSourceOptions['connection']): Promise<void> {
  const pool = poolOf(await openDataSource({ connection, ...SCHEMA }));
  const logger = makeLogger({ service: 'bench', level: 'silent' });
  const app = makeApp({
    logger,
    metrics: makeMetrics('bench'),
    trustedProxies: [],
    readiness: {},
    mount: (mounted) =>
      mountRoutes(mounted, [streamLog({ pool } as RoundContext)], {
        tokens: {} as TokenVerifier,
        appToken: 'unused',
        callers: [{ name: 'bench', token: CALLER_TOKEN }],
      }),
  });
  const { port } = await listen(app, { host: '127.0.0.1', port: 0 }, async () => undefined);
  tell({ port });
}

function tell(message: LogMessage): void {
  process.send?.(message);
}

process.on('message', (message: { connection?: DataSourceOptions['connection'] }) => {
  if (message.connection) void serveLog(message.connection);
  const { user, system } = process.cpuUsage();
  tell({ cpuMs: (user + system) / 1000 });
});
