import type { Pool } from 'pg';
import type { Place } from '../../places/domain/place.ts';

/** How a day goes. */
export interface DayFigures {
  places: Record<Place, number>;
  arrivals: number;
  /** Who arrived within the last minute. */
  lastMinute: number;
  /** Of the busiest minute so far. */
  busiestMinute: number;
  duplicatesRefused: number;
}

const COUNTS = `SELECT place, count(*)::int AS count FROM place WHERE day_id = $1 GROUP BY place`;
const RATES = `
  SELECT coalesce(max(arrived), 0)::int AS "busiestMinute",
    (SELECT count(*)::int FROM place WHERE day_id = $1 AND arrived_at > $2::timestamptz - interval '1 minute')
      AS "lastMinute",
    (SELECT coalesce(sum(refused), 0)::int FROM day_duplicates WHERE day_id = $1)
      AS "duplicatesRefused"
  FROM (SELECT count(*) AS arrived FROM place WHERE day_id = $1
    GROUP BY date_trunc('minute', arrived_at)) AS minutes`;

/** Reads the figures of a day as they are now. */
export async function readDayFigures(pool: Pool, dayId: string, now: Date): Promise<DayFigures> {
  const counted = await pool.query<{ place: Place; count: number }>(COUNTS, [dayId]);
  const rates = await pool.query<Omit<DayFigures, 'places' | 'arrivals'>>(RATES, [dayId, now]);
  const places = { held: 0, waiting: 0, offered: 0, lapsed: 0 };
  for (const { place, count } of counted.rows) places[place] = count;
  const arrivals = Object.values(places).reduce((sum, count) => sum + count, 0);
  return { places, arrivals, ...rates.rows[0]! };
}
