import { openDataSource, poolOf } from '@golfroundpro/shared/db/data-source.ts';
import type { DataSourceOptions } from '@golfroundpro/shared/db/data-source.ts';
import { SCHEMA } from '../services/round/db/schema.ts';
import { serveLog } from '../services/round/tests/serve-log.ts';

/** What the process of the log tells: where it listens, and the CPU it has used so far. */
export type LogMessage = { port: number } | { cpuMs: number };

export const CALLER_TOKEN = 'bench';

/** Round's log stream in a process of its own, as it is beside analytics in a stack. */
async function start(connection: DataSourceOptions['connection']): Promise<void> {
  const pool = poolOf(await openDataSource({ connection, ...SCHEMA }));
  const { port } = await serveLog(pool, CALLER_TOKEN);
  tell({ port });
}

function tell(message: LogMessage): void {
  process.send?.(message);
}

process.on('message', (message: { connection?: DataSourceOptions['connection'] }) => {
  if (message.connection) void start(message.connection);
  const { user, system } = process.cpuUsage();
  tell({ cpuMs: (user + system) / 1000 });
});
