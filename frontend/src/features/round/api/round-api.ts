import { ApiError } from '../../../lib/api/api-error.ts';
import { api, unwrap } from '../../../lib/api/client.ts';
import type { RoundDetail, SavedHole } from '../../../lib/api/schema.ts';
import { isScored, toScoreBody, type HoleEntry } from '../../scoring/index.ts';

/** One round with its scores. */
export function getRound(id: string): Promise<RoundDetail> {
  return unwrap(api.GET('/api/v1/rounds/{roundId}', { params: { path: { roundId: id } } }));
}

/** Closes the card; a round that is finished already is what was wanted. */
export async function finishRound(id: string): Promise<RoundDetail> {
  try {
    return await unwrap(
      api.POST('/api/v1/rounds/{roundId}/finish', { params: { path: { roundId: id } } }),
    );
  } catch (error) {
    if (error instanceof ApiError && error.code === 'round_finished') return getRound(id);
    throw error;
  }
}

/** Writes one hole, or removes its score, provided it still has the version that the player saw. */
export function sendScore(
  path: { roundId: string; playerId: string; hole: number },
  entry: HoleEntry,
  seenVersion: number,
): Promise<SavedHole> {
  const params = { path, header: { 'If-Match': `"${seenVersion}"` } };
  return unwrap(
    isScored(entry)
      ? api.PUT(HOLE, { params, body: toScoreBody(entry) })
      : api.DELETE(HOLE, { params }),
  );
}

const HOLE = '/api/v1/rounds/{roundId}/players/{playerId}/holes/{hole}';
