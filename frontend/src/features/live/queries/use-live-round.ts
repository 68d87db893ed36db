import type { LiveMessage } from '../../../lib/live/read-messages.ts';
import { connectRound, connectSharedRound } from '../api/live-api.ts';
import { mergeChange, type RoundChange, type WatchedRound } from '../model/watched-round.ts';
import { useLive, type Live } from './use-live.ts';

/** A round as it is played, for its players, or for whoever has a share link. */
export function useLiveRound(
  round: () => { id: string; token?: string } | undefined,
): Live<WatchedRound> {
  return useLive<WatchedRound>(() => {
    const { id, token } = round() ?? {};
    if (id === undefined) return undefined;
    const connect = token === undefined ? connectRound(id) : connectSharedRound(id, token);
    return { key: `${id} ${token}`, connect };
  }, foldRound);
}

function foldRound(
  known: WatchedRound | undefined,
  { event, data }: LiveMessage,
): WatchedRound | undefined {
  if (event === 'snapshot') return data as WatchedRound;
  return event === 'change' && known ? mergeChange(known, data as RoundChange) : known;
}
