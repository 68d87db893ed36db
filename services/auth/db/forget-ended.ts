import type { Pool } from 'pg';
import { forgetOldAnswers } from '@golfroundpro/shared/db/run-once.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';

const EVERY_MS = 6 * 60 * 60 * 1000;

/** What nobody needs any more: no token outlives its revocation by an hour. */
const FORGET = [
  `DELETE FROM session WHERE expires_at < now() - interval '7 days'`,
  `DELETE FROM revocation WHERE revoked_at < now() - interval '1 hour'`,
  `DELETE FROM mail_link WHERE expires_at < now()`,
  `DELETE FROM trusted_device WHERE expires_at < now()`,
  `DELETE FROM totp WHERE confirmed_at IS NULL AND created_at < now() - interval '1 day'`,
];

/** Removes sessions that ended a week ago, and all else that has ended. */
export async function forgetEnded(pool: Pool, answersKeptDays: number): Promise<void> {
  for (const statement of FORGET) await pool.query(statement);
  await forgetOldAnswers(pool, answersKeptDays);
}

/** Forgets now and then; gives how to stop that. */
export function startForgetting(pool: Pool, answersKeptDays: number, logger: Logger): () => void {
  const timer = setInterval(() => {
    forgetEnded(pool, answersKeptDays).catch((error: unknown) =>
      logger.warn({ err: error }, 'what ended is kept'),
    );
  }, EVERY_MS);
  return () => clearInterval(timer);
}
