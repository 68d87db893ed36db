import type { PoolClient } from 'pg';
import type { DayRow } from '../days/db/day-rows.ts';
import { lapseEnded, offerToFirst } from './db/place-rows.ts';
import { offersFor } from './domain/place.ts';
import { countPlaces } from './tell-places.ts';

/** So many a transaction: the loop goes on with the rest, and who comes meanwhile waits behind them. */
const MOST_AT_ONCE = 500;
const HOUR_MS = 60 * 60 * 1000;

/** Offers what is free on a day to who has waited longest; the caller holds its lock. */
export async function offerNext(tx: PoolClient, day: DayRow, now: Date): Promise<DayRow> {
  const most = Math.min(offersFor(day), MOST_AT_ONCE);
  if (most === 0) return day;
  const endsAt = new Date(now.getTime() + day.offerHours * HOUR_MS);
  return countPlaces(tx, day, await offerToFirst(tx, day.dayId, endsAt, most));
}

/** Lets offers lapse that have ended, and moves them on; the caller holds the lock of the day. */
export async function moveOffersOn(tx: PoolClient, day: DayRow, now: Date): Promise<DayRow> {
  const counted = await countPlaces(tx, day, await lapseEnded(tx, day.dayId, now));
  return offerNext(tx, counted, now);
}
