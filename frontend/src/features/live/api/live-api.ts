import { publicApi, streamFetch, unwrap } from '../../../lib/api/client.ts';
import type { SharedRound } from '../../../lib/api/schema.ts';

type Connect = (lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>;

const { origin } = globalThis.location;

const requestOf = (path: string, lastEventId: string | undefined, signal: AbortSignal): Request => {
  const headers: Record<string, string> = { accept: 'text/event-stream' };
  if (lastEventId !== undefined) headers['last-event-id'] = lastEventId;
  return new Request(origin + path, { headers, signal, cache: 'no-store' });
};

/** The stream of a round that one plays in or marks. */
export function connectRound(roundId: string): Connect {
  return (...known) => streamFetch(requestOf(`/api/v1/live/rounds/${roundId}`, ...known));
}

/** The stream of a round for whoever has its share link; needs no account. */
export function connectSharedRound(roundId: string, token: string): Connect {
  const path = `/api/v1/live/rounds/${roundId}?share=${encodeURIComponent(token)}`;
  return (...known) => globalThis.fetch(requestOf(path, ...known));
}

/** The stream of a leaderboard. */
export function connectBoard(boardId: string): Connect {
  return (...known) => streamFetch(requestOf(`/api/v1/live/leaderboards/${boardId}`, ...known));
}

/** What a share link shows now. */
export function getSharedRound(token: string): Promise<SharedRound> {
  return unwrap(publicApi.GET('/api/v1/shared-rounds/{token}', { params: { path: { token } } }));
}
