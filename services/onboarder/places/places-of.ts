import type { PoolClient } from 'pg';
import { fillDay, lockDayOn, type DayRow } from '../days/db/day-rows.ts';
import { dayState } from '../days/domain/day-state.ts';
import { refuseUnlessOpen } from '../days/refuse-unless-open.ts';
import { insertPlaces, type PlaceRow } from './db/place-rows.ts';
import { afterChanges, placesFor } from './domain/place.ts';

/** Somebody who has just asked to be a member. */
export interface Arrival {
  userId: string;
  statusId: string;
  /** The number in the order of arrivals. */
  arrival: number;
  /** Who is entered at the desk is let in while no day is open too: staff answer for it. */
  via: 'form' | 'account' | 'desk';
}

/** What they get, which the caller tells of together with the arrival itself. */
export type GivenPlace = Pick<PlaceRow, 'dayId' | 'place' | 'offerEndsAt'>;

/**
 * Decides the places of arrivals, in the transaction that takes them in, whose caller sees to it that nobody else arrives
 * meanwhile. Without a day every place is held; the row of a day is locked until the transaction ends.
 * @throws AppError not_open_yet, day_closed: nothing of the transaction may stay
 */
export async function placesOf(
  tx: PoolClient,
  arrivals: Arrival[],
  now: Date,
): Promise<GivenPlace[]> {
  const on = await lockDayOn(tx);
  const day = on && isOpenFor(on, arrivals, now) ? on : undefined;
  const dayId = day?.dayId ?? null;
  const places = day ? placesFor(day, arrivals.length) : arrivals.map(() => 'held' as const);
  const given = arrivals.map((one, index) => ({ ...one, place: places[index]! }));
  await insertPlaces(tx, given, { dayId, now });
  if (day)
    await fillDay(tx, {
      ...day,
      ...afterChanges(
        day,
        places.map((to) => ({ to })),
      ),
    });
  return places.map((place) => ({ dayId, place, offerEndsAt: null }));
}

function isOpenFor(day: DayRow, arrivals: Arrival[], now: Date): boolean {
  if (arrivals.every(({ via }) => via === 'desk')) return dayState(day, now) === 'open';
  refuseUnlessOpen(day, now);
  return true;
}
