import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import { changeBetween, usersOf, type LiveRound, type LiveView } from '../domain/round-change.ts';
import type { LiveSource, LiveState } from './live-source.ts';

/** A round as those who are in it see it, and as a share link shows it. */
export interface FollowedRound extends LiveState {
  version: number;
  round: LiveRound;
  shared: LiveView;
}

/** Rounds, from the round service. */
export function makeRoundSource(round: Upstream): LiveSource<FollowedRound> {
  return {
    kind: 'round',
    fetch: async (id) => {
      const answer = await round.getJson(`/internal/rounds/${id}`);
      const views = answer as Pick<FollowedRound, 'round' | 'shared'>;
      return { id: views.round.id, version: views.round.version, ...views };
    },
    isNewer: (before, after) => after.version > before.version,
    viewOf: (state, isPublic) => (isPublic ? state.shared : state.round),
    changeOf: (before, after, isPublic) =>
      isPublic
        ? changeBetween(before.shared, after.shared)
        : changeBetween(before.round, after.round),
    admits: (state) => {
      const users = usersOf(state.round);
      return (userId) => users.has(userId);
    },
    minGapMs: 0,
  };
}
