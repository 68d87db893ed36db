import type { RoundContextKind } from './round-context.ts';
import { holesInPlay, type RoundHoles } from '../../courses/domain/holes-in-play.ts';
import { NOT_PLAYED, PICKED_UP, type RecordScore } from './record-score.ts';

/** A player's card of a round as it stands, with what decides whether it is posted. */
export interface PlayedCard {
  playerId: string;
  roundId: string;
  playedOn: string;
  startedAt: string;
  state: 'in_progress' | 'finished' | 'abandoned' | 'deleted';
  context: RoundContextKind;
  hasLeft: boolean;
  holes: RoundHoles;
  pars: number[];
  strokeIndexes: number[];
  /** Null where the tee has no rating for the player's gender and these holes. */
  courseRatingTenths: number | null;
  slope: number | null;
  par: number | null;
  total: number | null;
  scores: { hole: number; strokes: number | null; pickedUp: boolean }[];
  pcc: number;
}

/** Why a card is not in the record. */
export const REFUSALS = [
  'not_finished',
  'abandoned',
  'not_real',
  'left',
  'not_rated',
  'too_few_holes',
  'needs_index',
] as const;

export type Refusal = (typeof REFUSALS)[number];

const FEWEST_OF_EIGHTEEN = 10;

/**
 * The score that a card posts to the record, or why it posts none. Whether holes that were not played
 * can be filled in is for the fold: it takes an index.
 * @source World Handicap System, Rules 2.1 and 2.2
 */
export function acceptScore(card: PlayedCard): RecordScore | Refusal {
  if (card.state === 'abandoned' || card.state === 'deleted') return 'abandoned';
  if (card.state !== 'finished') return 'not_finished';
  if (card.context !== 'real') return 'not_real';
  if (card.hasLeft) return 'left';
  const { courseRatingTenths, slope, par } = card;
  if (courseRatingTenths === null || slope === null || par === null) return 'not_rated';
  const strokes = strokesOf(card);
  const played = strokes.filter((value) => value !== NOT_PLAYED).length;
  const needed = card.holes === '18' ? FEWEST_OF_EIGHTEEN : 9;
  if (card.total === null && played < needed) return 'too_few_holes';
  const { playerId, roundId, playedOn, startedAt, holes, pars, strokeIndexes, total, pcc } = card;
  return {
    playerId,
    roundId,
    playedOn,
    startedAt,
    holes,
    pars,
    strokeIndexes,
    strokes,
    total,
    courseRatingTenths,
    slope,
    par,
    pcc,
  };
}

function strokesOf({ holes, scores }: PlayedCard): number[] {
  const byHole = new Map(scores.map((score) => [score.hole, score]));
  return holesInPlay(holes).map((hole) => {
    const score = byHole.get(hole);
    return score?.pickedUp ? PICKED_UP : (score?.strokes ?? NOT_PLAYED);
  });
}
