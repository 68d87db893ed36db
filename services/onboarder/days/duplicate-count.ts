import type { Pool } from 'pg';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { DayOn } from './day-on.ts';

/** Counts, over all instances, who was refused on a day because they are registered already. */
export interface DuplicateCount {
  refused: () => void;
  /** Writes what was counted; a crash loses a second of it. */
  stop: () => Promise<void>;
}

const EVERY_MS = 1000;
const ADD = `INSERT INTO day_duplicates (day_id, refused) VALUES ($1, $2)
  ON CONFLICT (day_id) DO UPDATE SET refused = day_duplicates.refused + EXCLUDED.refused`;

/** Starts counting: a row a second, however many are refused. */
export function countDuplicates(pool: Pool, dayOn: DayOn, logger: Logger): DuplicateCount {
  let count = 0;
  async function write(): Promise<void> {
    const counted = count;
    if (counted === 0) return;
    count = 0;
    try {
      const dayId = await dayOn.dayId();
      if (dayId !== undefined) await pool.query(ADD, [dayId, counted]);
    } catch (error) {
      count += counted;
      logger.warn({ err: error }, 'refused duplicates are not counted yet: the database is away');
    }
  }
  const timer = setInterval(() => void write(), EVERY_MS);
  return {
    refused: () => void count++,
    stop: async () => {
      clearInterval(timer);
      await write();
    },
  };
}
