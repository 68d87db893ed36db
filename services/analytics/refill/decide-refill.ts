import type { ViewsState } from '../views/views.ts';

/** What must be read again from round's log: all of it, what is behind a position, or nothing. */
export type RefillPlan = { kind: 'none' } | { kind: 'full' } | { kind: 'catch_up'; after: string };

/** How far behind the last position a catch-up begins: events arrive out of order by less than that. */
export const MARGIN = 10_000;

/**
 * Compares the views with round's log. Views of another log, or of none, or half filled, are worth
 * nothing; a Redis that was restarted may have lost its last writes.
 */
export function decideRefill(state: ViewsState, logEpoch: string): RefillPlan {
  if (state.epoch !== `ready:${logEpoch}`) return { kind: 'full' };
  if (state.run === state.currentRun) return { kind: 'none' };
  return { kind: 'catch_up', after: String(Math.max(0, Number(state.position) - MARGIN)) };
}
