import type { PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { offerNext } from '../places/offer-next.ts';
import type { DayParts } from './day-parts.ts';
import { lockDay, writeDay, type DayRow } from './db/day-rows.ts';
import { dayState, type DayState } from './domain/day-state.ts';

/** What staff change of a day, whose lock is held. */
export type DayChange = (day: DayRow, now: Date) => Partial<DayRow>;

/**
 * Changes a day and offers what is free then.
 * @throws AppError not_found, day_state, quota_too_low
 */
export async function changeDay(
  { pool, relay, dayOn, now }: DayParts,
  dayId: string,
  change: DayChange,
): Promise<DayRow> {
  const changed = await inTransaction(pool, async (tx: PoolClient) => {
    const day = await lockDay(tx, dayId);
    const next = { ...day, ...change(day, now()) };
    if (next.quota < day.taken) throw quotaTooLow(day.taken);
    await writeDay(tx, next);
    return offerNext(tx, next, now());
  });
  dayOn.forget();
  relay.wake();
  return changed;
}

/** @throws AppError day_state: it is not in one of these */
export function requireState(day: DayRow, now: Date, states: DayState[]): void {
  const state = dayState(day, now);
  if (!states.includes(state)) throw new AppError('day_state', { extra: { state } });
}

function quotaTooLow(taken: number): AppError {
  const detail = `${taken} places are held or offered: the quota cannot be lower.`;
  return new AppError('quota_too_low', { detail, extra: { taken } });
}
