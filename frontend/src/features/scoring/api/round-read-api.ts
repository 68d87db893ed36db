import { ApiError } from '../../../lib/api/api-error.ts';
import { api, unwrap } from '../../../lib/api/client.ts';
import type { AnswerOf, RoundDetail, paths } from '../../../lib/api/schema.ts';
import { getRound } from '../../rounds/index.ts';
import type { Stop } from '../model/play.ts';

const HISTORY = '/api/v1/rounds/{roundId}/players/{playerId}/holes/{hole}/history';

/** A change of one hole: by whom, when, and to what. */
export type HoleChange = AnswerOf<paths[typeof HISTORY]['get']>['items'][number];

/** Every write of a hole, the first one first. */
export async function readHistory(roundId: string, at: Stop): Promise<HoleChange[]> {
  const path = { roundId, playerId: at.playerId, hole: at.hole };
  return (await unwrap(api.GET(HISTORY, { params: { path } }))).items;
}

/** Closes the card; a round that is finished already is what was wanted. */
export async function finishRound(roundId: string): Promise<RoundDetail> {
  const params = { path: { roundId } };
  try {
    return await unwrap(api.POST('/api/v1/rounds/{roundId}/finish', { params }));
  } catch (error) {
    if (error instanceof ApiError && error.code === 'round_finished') return getRound(roundId);
    throw error;
  }
}
