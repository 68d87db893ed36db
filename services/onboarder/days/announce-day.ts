import type { PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { countDays, insertDay, lockDayOn, writeDay, type NewDay } from './db/day-rows.ts';

const MOST_DAYS = 1000;
/** Days are announced one after the other: two at once would find that none is on. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '/days', 0))`;

/**
 * Announces a day, which is on from then on; a closed one makes room for it.
 * @throws AppError day_on: another one is announced or open; too_many_days
 */
export async function announceDay(tx: PoolClient, day: NewDay, now: Date): Promise<void> {
  await tx.query(LOCK);
  const on = await lockDayOn(tx);
  if (on && !on.closedAt) throw new AppError('day_on');
  if ((await countDays(tx)) >= MOST_DAYS) throw new AppError('too_many_days');
  if (on) await writeDay(tx, { ...on, archivedAt: now });
  await insertDay(tx, day);
}
