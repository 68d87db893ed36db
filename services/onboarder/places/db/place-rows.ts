import type { PoolClient } from 'pg';
import type { Place } from '../domain/place.ts';

/** The place of an arrival. */
export interface PlaceRow {
  /** Its number in the order of arrivals. */
  arrival: number;
  /** Null once the person is erased. */
  userId: string | null;
  statusId: string | null;
  dayId: string | null;
  place: Place;
  offerEndsAt: Date | null;
}

/** A place that has become another one. */
export type ChangedPlace = PlaceRow & { from?: Place };

/** The place of somebody who has just arrived. */
export interface NewPlace {
  arrival: number;
  userId: string;
  statusId: string;
  place: Place;
}

type Raw = Omit<ChangedPlace, 'arrival'> & { arrival: string };

const COLUMNS = `arrival::text, user_id AS "userId", status_id AS "statusId", day_id AS "dayId", place,
  offer_ends_at AS "offerEndsAt"`;

const INSERT = `
  INSERT INTO place (arrival, user_id, status_id, place, day_id, arrived_at)
  SELECT *, $5, $6 FROM unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::text[])`;

/** Of those that a condition picks, what they were before is told beside what they are now. */
const changing = (set: string, which: string) => `
  UPDATE place SET ${set} FROM (SELECT arrival AS picked, place AS was FROM place WHERE ${which} FOR UPDATE) AS old
  WHERE arrival = picked RETURNING ${COLUMNS}, was AS "from"`;

const LAPSE = `place = 'lapsed', offer_ends_at = NULL`;
const LAPSE_OF_USERS = changing(
  LAPSE,
  `day_id IS NOT DISTINCT FROM $1 AND user_id = ANY($2::uuid[]) AND place <> 'lapsed'`,
);
const LAPSE_ENDED = changing(LAPSE, `day_id = $1 AND place = 'offered' AND offer_ends_at <= $2`);
const OFFER = changing(
  `place = 'offered', offer_ends_at = $2`,
  `day_id = $1 AND place = 'waiting' ORDER BY arrival LIMIT $3`,
);
const HOLD = changing(`place = 'held', offer_ends_at = NULL`, `status_id = $1`);
const OF_STATUS = `SELECT ${COLUMNS} FROM place WHERE status_id = $1`;
const OF_ARRIVAL = `SELECT ${COLUMNS} FROM place WHERE day_id = $1 AND arrival = $2`;
const OF_USERS = `SELECT ${COLUMNS} FROM place WHERE user_id = ANY($1::uuid[])`;
const FORGET = 'UPDATE place SET user_id = NULL, status_id = NULL WHERE user_id = ANY($1::uuid[])';

/** Writes the places of arrivals. The caller holds the lock of the day. */
export async function insertPlaces(
  tx: PoolClient,
  places: NewPlace[],
  { dayId, now }: { dayId: string | null; now: Date },
): Promise<void> {
  const numbers = places.map(({ arrival }) => arrival);
  const ids = [places.map(({ userId }) => userId), places.map(({ statusId }) => statusId)];
  const values = [numbers, ...ids, places.map(({ place }) => place), dayId, now];
  await tx.query({ name: 'insert-places', text: INSERT, values });
}

/** Lets the places of people lapse that have not lapsed before. */
export async function lapseOfUsers(
  tx: PoolClient,
  dayId: string | null,
  userIds: string[],
): Promise<ChangedPlace[]> {
  return numbered((await tx.query<Raw>(LAPSE_OF_USERS, [dayId, userIds])).rows);
}

/** Lets the offers of a day lapse that have ended. */
export async function lapseEnded(
  tx: PoolClient,
  dayId: string,
  now: Date,
): Promise<ChangedPlace[]> {
  return numbered((await tx.query<Raw>(LAPSE_ENDED, [dayId, now])).rows);
}

/** Offers a place to so many who wait, who came first before all others. */
export async function offerToFirst(
  tx: PoolClient,
  dayId: string,
  endsAt: Date,
  most: number,
): Promise<ChangedPlace[]> {
  const changed = numbered((await tx.query<Raw>(OFFER, [dayId, endsAt, most])).rows);
  return changed.sort((a, b) => a.arrival - b.arrival);
}

/** Holds the place that was offered. */
export async function holdOffered(tx: PoolClient, statusId: string): Promise<ChangedPlace[]> {
  return numbered((await tx.query<Raw>(HOLD, [statusId])).rows);
}

export async function readPlaceOfStatus(
  tx: PoolClient,
  statusId: string,
): Promise<PlaceRow | undefined> {
  return numbered((await tx.query<Raw>(OF_STATUS, [statusId])).rows)[0];
}

export async function readPlaceOfArrival(
  tx: PoolClient,
  dayId: string,
  arrival: number,
): Promise<PlaceRow | undefined> {
  return numbered((await tx.query<Raw>(OF_ARRIVAL, [dayId, arrival])).rows)[0];
}

export async function readPlacesOfUsers(tx: PoolClient, userIds: string[]): Promise<PlaceRow[]> {
  return numbered((await tx.query<Raw>(OF_USERS, [userIds])).rows);
}

/** The arrival stays in the order, and is nobody's any more. */
export async function forgetWhose(tx: PoolClient, userIds: string[]): Promise<void> {
  await tx.query(FORGET, [userIds]);
}

function numbered(rows: Raw[]): ChangedPlace[] {
  return rows.map((row) => ({ ...row, arrival: Number(row.arrival) }));
}
