import type { Pool } from 'pg';
import { forgetRows } from '@golfroundpro/shared/db/forget-rows.ts';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { startLeader, type Leader } from '@golfroundpro/shared/db/leader.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Relay } from '@golfroundpro/shared/relay/relay.ts';
import { workOnBulk } from './work-on-bulk.ts';

/** What working on operations needs. */
export interface BulksWork {
  pool: Pool;
  relay: Relay;
  logger: Logger;
  now: () => Date;
}

/** Whoever begins an operation wakes the loop of their own instance; another one may lead. */
const POLL_MS = 2000;
const FAULT_PAUSE_MS = 1000;

/** Works on operations, one batch after the other; one instance does it for all. */
export function startBulks({ pool, relay, logger, now }: BulksWork): Leader {
  return startLeader({
    pool,
    name: 'bulks',
    work: async () => {
      const worked = await inTransaction(pool, (tx) => workOnBulk(tx, now()));
      if (worked !== undefined) relay.wake();
      return worked !== undefined;
    },
    onFault: (error) => logger.warn({ err: error }, 'changes of many wait'),
    pollMs: POLL_MS,
    faultPauseMs: FAULT_PAUSE_MS,
  });
}

/** Who was changed how is kept as long as it can be undone; that an operation was, and why, stays. */
export async function forgetBulkRows(pool: Pool, undoDays: number, now: Date): Promise<void> {
  const where = `operation_id IN (SELECT id FROM bulk_operation
    WHERE ended_at < $1::timestamptz - make_interval(days => $2))`;
  // A day more: an undo that was begun in time looks into them.
  await forgetRows(pool, { table: 'bulk_row', where, values: [now, undoDays + 1] });
}
