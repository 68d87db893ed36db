import { ApiError } from '../../../lib/api/api-error.ts';
import { api, unwrap } from '../../../lib/api/client.ts';
import type { NewRound, RoundDetail } from '../../../lib/api/schema.ts';
import { getRound } from '../../rounds/index.ts';

/** Starts a round under the given id; asking again after a lost answer finds the one already there. */
export async function startRound(round: NewRound & { id: string }): Promise<RoundDetail> {
  try {
    return await unwrap(api.POST('/api/v1/rounds', { body: round }));
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'id_taken') throw error;
    return getRound(round.id);
  }
}
