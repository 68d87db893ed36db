import type { ViewsState } from '../views/views.ts';

/**
 * What must be read again from round's log: all of it, what is behind a position, or nothing; `tidy`:
 * a refill that ended badly has left keys behind.
 */
export type RefillPlan =
  { kind: 'none' } | { kind: 'tidy' } | { kind: 'rebuild' } | { kind: 'catch_up'; after: string };

/** How far before a position a catch-up begins: events commit out of order by less than that. */
export const MARGIN = 10_000;

/**
 * Compares the views with round's log. Views of another log, or none at all, are
 * worth nothing; a Redis that was restarted may have lost its last writes; while instances of another
 * format take events too, these are in the log only.
 */
export function decideRefill(state: ViewsState, logEpoch: string): RefillPlan {
  if (state.epoch !== logEpoch) return { kind: 'rebuild' };
  const { slowest, read } = state;
  if (state.run !== state.currentRun) {
    // What a refill has read is there, of partitions that have brought nothing since too.
    return catchUpFrom(Number(read) > Number(slowest) ? read : slowest);
  }
  if (state.shared) return catchUpFrom(read);
  return { kind: state.untidy ? 'tidy' : 'none' };
}

function catchUpFrom(position: string): RefillPlan {
  return { kind: 'catch_up', after: String(Math.max(0, Number(position) - MARGIN)) };
}
