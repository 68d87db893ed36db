import { api, unwrap } from '../../../lib/api/client.ts';
import type { AwayScore, Handicap, Page, PostedAway, IndexDay } from '../../../lib/api/schema.ts';

/** My estimated index, and how it came about. */
export function getHandicap(): Promise<Handicap> {
  return unwrap(api.GET('/api/v1/handicaps/me'));
}

/** A page of my index after each day of play. */
export function listIndexes(cursor?: string): Promise<Page<IndexDay>> {
  const query = { limit: 50, ...(cursor === undefined ? {} : { cursor }) };
  return unwrap(api.GET('/api/v1/handicaps/me/history', { params: { query } }));
}

/** A page of my scores on courses that the club does not keep. */
export function listAwayScores(cursor?: string): Promise<Page<PostedAway>> {
  const query = cursor === undefined ? {} : { cursor };
  return unwrap(api.GET('/api/v1/handicaps/me/away-scores', { params: { query } }));
}

/** Declares the index I had elsewhere; null takes it back. */
export function declareIndex(index: number | null): Promise<unknown> {
  return unwrap(api.PUT('/api/v1/handicaps/me/brought-index', { body: { index } }));
}

/** Posts a score of a course that the club does not keep. */
export function postAwayScore(score: AwayScore): Promise<unknown> {
  return unwrap(api.POST('/api/v1/handicaps/me/away-scores', { body: score }));
}

/** Takes such a score out of my record. */
export function removeAwayScore(scoreId: string): Promise<unknown> {
  const params = { path: { scoreId } };
  return unwrap(api.DELETE('/api/v1/handicaps/me/away-scores/{scoreId}', { params }));
}
