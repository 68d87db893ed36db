import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import type { LiveSource, LiveState } from './live-source.ts';

/** A leaderboard; `id` is the board that an alias such as `season` stands for today. */
export interface LiveBoard extends LiveState {
  /** `<epoch>:<counter>` */
  version: string;
}

const CHANGES_A_SECOND = 4;

/** Leaderboards, from analytics; any signed-in user may see them. */
export function makeBoardSource(analytics: Upstream): LiveSource<LiveBoard> {
  return {
    kind: 'board',
    fetch: async (id) => (await analytics.getJson(`/internal/leaderboards/${id}`)) as LiveBoard,
    isNewer: isNewerBoard,
    viewOf: (state) => state,
    changeOf: (_before, after) => after,
    admits: () => () => true,
    minGapMs: 1000 / CHANGES_A_SECOND,
  };
}

/** Counters are compared within one epoch only; another epoch, or another week, is a new board. */
function isNewerBoard(before: LiveBoard, after: LiveBoard): boolean {
  const [epoch, counter] = before.version.split(':');
  const [newEpoch, newCounter] = after.version.split(':');
  return before.id !== after.id || epoch !== newEpoch || Number(newCounter) > Number(counter);
}
