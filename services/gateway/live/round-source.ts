import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import { changeBetween, usersOf, type LiveRound } from '../domain/round-change.ts';
import type { LiveSource } from './live-source.ts';

/** Rounds, from the round service. */
export function makeRoundSource(round: Upstream): LiveSource<LiveRound> {
  return {
    kind: 'round',
    fetch: async (id) => {
      const answer = await round.getJson(`/internal/rounds/${id}`);
      return (answer as { round: LiveRound }).round;
    },
    isNewer: (before, after) => after.version > before.version,
    changeOf: changeBetween,
    admits: (state) => {
      const users = usersOf(state);
      return (userId) => users.has(userId);
    },
    minGapMs: 0,
  };
}
