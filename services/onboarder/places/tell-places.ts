import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { fillDay, type DayRow } from '../days/db/day-rows.ts';
import { PLACE_CHANGED } from '../events.ts';
import type { ChangedPlace } from './db/place-rows.ts';
import { afterChanges } from './domain/place.ts';

/** Tells of places that have become others, in one transaction with them. */
export async function tellPlaces(tx: PoolClient, changed: ChangedPlace[]): Promise<void> {
  const events = changed.flatMap(({ userId, statusId, dayId, place, arrival, offerEndsAt }) => {
    if (userId === null) return [];
    const data = { userId, statusId, dayId, place, arrival, offerEndsAt };
    return [{ type: PLACE_CHANGED.type, aggregateId: userId, data }];
  });
  await appendEvents(tx, events);
}

/** Tells of places of a day, and writes how full it is now; the caller holds its lock. */
export async function countPlaces(
  tx: PoolClient,
  day: DayRow,
  changed: ChangedPlace[],
): Promise<DayRow> {
  if (changed.length === 0) return day;
  const counts = changed.map(({ from, place }) => ({ ...(from ? { from } : {}), to: place }));
  const counted = { ...day, ...afterChanges(day, counts) };
  await fillDay(tx, counted);
  await tellPlaces(tx, changed);
  return counted;
}
