import type { PoolClient } from 'pg';
import { lockDay } from '../days/db/day-rows.ts';
import { forgetWhose, lapseOfUsers, readPlacesOfUsers } from './db/place-rows.ts';
import { offerNext } from './offer-next.ts';
import { countPlaces, tellPlaces } from './tell-places.ts';

/**
 * Gives back the places of people, who had one, were offered one or waited; who waits longest is offered what is free
 * now. Of whom nothing is known, or whose place has lapsed, nothing happens.
 */
export async function giveBackPlaces(tx: PoolClient, userIds: string[], now: Date): Promise<void> {
  const places = await readPlacesOfUsers(tx, userIds);
  // In the order of their ids, so that two who give back never wait for each other.
  const dayIds = [...new Set(places.map(({ dayId }) => dayId))].sort();
  for (const dayId of dayIds) {
    if (dayId === null) await tellPlaces(tx, await lapseOfUsers(tx, null, userIds));
    else {
      const day = await lockDay(tx, dayId);
      const counted = await countPlaces(tx, day, await lapseOfUsers(tx, dayId, userIds));
      await offerNext(tx, counted, now);
    }
  }
}

/** Gives back the places of people who are erased: their arrivals stay in the order, and are nobody's. */
export async function erasePlaces(tx: PoolClient, userIds: string[], now: Date): Promise<void> {
  await giveBackPlaces(tx, userIds, now);
  await forgetWhose(tx, userIds);
}
