import type { Pool } from 'pg';
import { readDayOn, type DayRow } from './db/day-rows.ts';
import { dayState } from './domain/day-state.ts';
import { refuseUnlessOpen } from './refuse-unless-open.ts';

/** The day that is on, as it was a moment ago: for answers that need no transaction. */
export interface DayOn {
  /** @throws AppError not_open_yet, day_closed */
  refuseUnlessOpen: () => Promise<void>;
  /** Its id, if a day is on. */
  dayId: () => Promise<string | undefined>;
  /** When it opens, if it has not. */
  opensAt: () => Promise<Date | undefined>;
  /** Reads it anew: this instance has changed it. */
  forget: () => void;
}

/** Thousands ask at once; what others change is seen so late. When it opens goes by the clock all the same. */
const KEPT_MS = 500;

/** Follows the day that is on. Who gives places looks at its row again, under the lock. */
export function makeDayOn(pool: Pool, now: () => Date): DayOn {
  let read: Promise<DayRow | undefined> | undefined;
  let until = 0;
  function day(): Promise<DayRow | undefined> {
    if (read === undefined || performance.now() >= until) {
      until = performance.now() + KEPT_MS;
      const reading = readDayOn(pool);
      reading.catch(() => (read = read === reading ? undefined : read));
      read = reading;
    }
    return read;
  }
  return {
    refuseUnlessOpen: async () => {
      const found = await day();
      if (found) refuseUnlessOpen(found, now());
    },
    dayId: async () => (await day())?.dayId,
    opensAt: async () => {
      const found = await day();
      return found && dayState(found, now()) === 'announced' ? found.opensAt : undefined;
    },
    forget: () => (read = undefined),
  };
}
