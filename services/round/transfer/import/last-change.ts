import { ROUND_ABANDONED, ROUND_FINISHED } from '../../events/state-events.ts';
import { updateHandicaps } from '../../handicaps/update-handicaps.ts';
import type { RoundChange } from '../../rounds/change-round.ts';
import type { SettledRound } from './settle-round.ts';

/** What ends a round of a file: it is finished unless the file says otherwise. */
export function lastChange(
  { state = 'finished', id, finishedAt }: SettledRound,
  now: Date,
): Pick<RoundChange, 'set' | 'event' | 'after'> | undefined {
  if (state === 'in_progress') return undefined;
  if (state === 'abandoned') {
    return { set: { state }, event: { type: ROUND_ABANDONED.type } };
  }
  return {
    set: { state, finishedAt: finishedAt ? new Date(finishedAt) : now },
    event: { type: ROUND_FINISHED.type },
    after: (tx) => updateHandicaps(tx, id),
  };
}
