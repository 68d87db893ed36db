import type { Pool } from 'pg';
import type { Logger } from '../logging/logger.ts';

/** Well within the time that a statement may take, and that rows may be held. */
const AT_ONCE = 1000;
const EVERY_MS = 6 * 60 * 60 * 1000;

/** Rows that nobody needs any more. */
export interface Forgotten {
  table: string;
  /** SQL, with parameters from $1 on. */
  where: string;
  values?: unknown[];
}

/** Deletes rows, a thousand a statement, until none is left; gives how many there were. */
export async function forgetRows(
  pool: Pool,
  { table, where, values = [] }: Forgotten,
): Promise<number> {
  const text = `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(
    SELECT ctid FROM ${table} WHERE ${where} LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED))`;
  for (let forgotten = 0; ;) {
    const { rowCount } = await pool.query(text, values);
    forgotten += rowCount ?? 0;
    if ((rowCount ?? 0) < AT_ONCE) return forgotten;
  }
}

/** Runs `forget` every six hours, one run after the other; gives how to stop that. */
export function startForgetting(forget: () => Promise<void>, logger: Logger): () => void {
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    void forget()
      .catch((error: unknown) => logger.warn({ err: error }, 'what ended is kept'))
      .finally(() => (isRunning = false));
  }, EVERY_MS);
  return () => clearInterval(timer);
}
