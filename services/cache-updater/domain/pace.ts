import type { Registration } from './where-it-stands.ts';

/** How often one instance is asked a second where registrations stand, at most, whoever watches (ADR 0074). */
const MOST_A_SECOND = 200;
const WINDOW_MS = 5_000;
const LONGEST_SECONDS = 120;

/** Tells watchers when to ask again. */
export interface Pace {
  /** @returns after how many seconds this one is to be asked for again */
  next: (registration: Registration) => number;
}

/** The usual time for where a registration stands, longer for all while many ask. */
export function makePace(now: () => Date): Pace {
  let [windowMs, asked, stretch] = [now().getTime(), 0, 1];
  return {
    next: (registration) => {
      const passedMs = now().getTime() - windowMs;
      if (passedMs >= WINDOW_MS) {
        const share = asked / (passedMs / 1000) / MOST_A_SECOND;
        stretch = Math.min(Math.max(stretch * share, 1), LONGEST_SECONDS);
        [windowMs, asked] = [now().getTime(), 0];
      }
      asked++;
      return Math.min(Math.ceil(usualSeconds(registration) * stretch), LONGEST_SECONDS);
    },
  };
}

/** Soon where the next step is ours, later where it is somebody's. */
function usualSeconds({ status, place }: Registration): number {
  if (status === 'requested' || status === 'created') return 2;
  if (place?.state === 'offered') return 5;
  if (status === 'active' || status === 'suspended' || place?.state === 'lapsed') return 60;
  return place?.state === 'waiting' && status === 'verified' ? 15 : 5;
}
