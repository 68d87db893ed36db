import { toApiError } from '../../../lib/api/api-error.ts';
import type { RoundDetail } from '../../../lib/api/schema.ts';
import { getRound } from '../../rounds/index.ts';
import { isPermanent } from '../model/answer-score.ts';
import type { KeptScore } from '../model/kept-score.ts';

/** A round of a file of scores, and what of the file has its place on its cards. */
export interface FiledRound {
  round: RoundDetail;
  scores: KeptScore[];
}

/**
 * Reads the rounds of a file, one after the other: it may name any number. What is of no card that one may
 * see is left out: it would wait here without a card to settle it on.
 * @throws ApiError
 */
export async function readScoreFile(scores: KeptScore[]): Promise<FiledRound[]> {
  const filed: FiledRound[] = [];
  for (const roundId of new Set(scores.map((score) => score.roundId))) {
    const round = await getRound(roundId).catch(passOver);
    const placed = scores.filter((score) => hasPlace(round, score));
    if (round && placed.length > 0) filed.push({ round, scores: placed });
  }
  return filed;
}

function passOver(thrown: unknown): undefined {
  const error = toApiError(thrown);
  if (!isPermanent(error)) throw error;
}

function hasPlace(round: RoundDetail | undefined, { roundId, playerId, hole }: KeptScore): boolean {
  const player = round?.players.find(({ id }) => id === playerId);
  return roundId === round?.id && player?.card.some((one) => one.hole === hole) === true;
}
