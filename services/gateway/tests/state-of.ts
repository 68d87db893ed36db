import type { LiveRound, RoundChange } from '../domain/round-change.ts';
import { applyChange } from './apply-change.ts';
import type { LiveClient } from './live-client.ts';

/** The round as a client has it after all it was told. */
export function stateOf(client: LiveClient): LiveRound {
  return client.told().reduce(
    (state, { event, data }) => {
      if (event === 'snapshot') return data as LiveRound;
      return event === 'change' ? applyChange(state, data as RoundChange) : state;
    },
    undefined as unknown as LiveRound,
  );
}
