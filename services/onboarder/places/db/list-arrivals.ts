import type { Pool } from 'pg';
import type { Place } from '../domain/place.ts';

/** An arrival as staff see it. */
export interface ArrivalRow {
  arrival: number;
  statusId: string | null;
  place: Place;
  arrivedAt: Date;
  offerEndsAt: Date | null;
}

/** An arrival in the list that is verified: with the quota by which it has its place. */
export type ListedRow = ArrivalRow & { quota: number };

/** Which arrivals of a day. */
export interface ArrivalQuery {
  dayId: string;
  place?: Place | undefined;
  /** Behind this one. */
  after: number;
  limit: number;
}

type Raw<T> = Omit<T, 'arrival'> & { arrival: string };

const COLUMNS = `arrival::text, status_id AS "statusId", place, arrived_at AS "arrivedAt",
  offer_ends_at AS "offerEndsAt"`;
const LIST = `
  SELECT ${COLUMNS} FROM place
  WHERE day_id = $1 AND ($2::text IS NULL OR place = $2) AND place.arrival > $3
  ORDER BY place.arrival LIMIT $4`;
const ALL = `
  SELECT ${COLUMNS}, quota FROM place JOIN membership_day AS day ON day.id = day_id
  WHERE day_id = $1 ORDER BY place.arrival`;

/** Arrivals of a day, in their order. */
export async function listArrivalRows(
  pool: Pool,
  { dayId, place, after, limit }: ArrivalQuery,
): Promise<ArrivalRow[]> {
  const values = [dayId, place ?? null, after, limit];
  return numbered((await pool.query<Raw<ArrivalRow>>(LIST, values)).rows);
}

/** All arrivals of a day, as of one moment: in pages somebody could be offered a place between two of them. */
export async function readAllArrivals(pool: Pool, dayId: string): Promise<ListedRow[]> {
  return numbered((await pool.query<Raw<ListedRow>>(ALL, [dayId])).rows);
}

function numbered<T extends { arrival: number }>(rows: Raw<T>[]): T[] {
  return rows.map((row) => ({ ...row, arrival: Number(row.arrival) }) as unknown as T);
}
