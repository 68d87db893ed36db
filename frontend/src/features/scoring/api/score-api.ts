import { api, unwrap } from '../../../lib/api/client.ts';
import type { SavedHole } from '../../../lib/api/schema.ts';
import { isScored, toScoreBody } from '../model/hole-entry.ts';
import type { KeptScore } from '../model/kept-score.ts';

const HOLE = '/api/v1/rounds/{roundId}/players/{playerId}/holes/{hole}';

/**
 * Writes one hole, or removes its score, provided it still has the version that the person saw.
 * @throws ApiError; version_mismatch carries the club's score as `current`
 */
export function sendScore(score: KeptScore): Promise<SavedHole> {
  const { roundId, playerId, hole, entry, version } = score;
  const params = { path: { roundId, playerId, hole }, header: { 'If-Match': `"${version}"` } };
  return unwrap(
    isScored(entry)
      ? api.PUT(HOLE, { params, body: toScoreBody(entry) })
      : api.DELETE(HOLE, { params }),
  );
}
