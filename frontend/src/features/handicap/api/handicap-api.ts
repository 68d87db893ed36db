import { api, unwrap } from '../../../lib/api/client.ts';
import type { Handicap } from '../../../lib/api/schema.ts';

/** My estimated index, and how it came about. */
export function getHandicap(): Promise<Handicap> {
  return unwrap(api.GET('/api/v1/handicaps/me'));
}

/** Declares the index I had elsewhere; null takes it back. */
export function declareIndex(index: number | null): Promise<unknown> {
  return unwrap(api.PUT('/api/v1/handicaps/me/brought-index', { body: { index } }));
}
