import type { Pool } from 'pg';
import { forgetOldAnswers } from '@golfroundpro/shared/db/run-once.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';

const EVERY_MS = 6 * 60 * 60 * 1000;
const FORGET_SESSIONS = `DELETE FROM session WHERE expires_at < now() - interval '7 days'`;

/** Now and then removes sessions that ended a week ago and old answers; gives how to stop that. */
export function startForgetting(pool: Pool, logger: Logger): () => void {
  const forget = async () => {
    await pool.query(FORGET_SESSIONS);
    await forgetOldAnswers(pool);
  };
  const timer = setInterval(() => {
    forget().catch((error: unknown) => logger.warn({ err: error }, 'old sessions are kept'));
  }, EVERY_MS);
  return () => clearInterval(timer);
}
