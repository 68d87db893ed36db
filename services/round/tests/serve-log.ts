import type { Pool } from 'pg';
import { serveRoutes } from '@golfroundpro/shared/testing/serve-routes.ts';
import type { RoundContext } from '../context.ts';
import { streamLog } from '../routes/stream-log.ts';

/** Serves round's log, and nothing else of it, to a caller with this token; gives where, and how to stop it. */
export async function serveLog(pool: Pool, token: string) {
  return serveRoutes([streamLog({ pool } as RoundContext)], { name: 'reader', token });
}
