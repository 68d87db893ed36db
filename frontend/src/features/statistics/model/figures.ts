import type { Analytics, TrendRound } from '../../../lib/api/schema.ts';

/** The analytics keep this many rounds in the trend. */
export const TREND_LENGTH = 20;
/** Under this many rounds a trend says more about chance than about golf. */
export const ROUNDS_FOR_A_TREND = 5;

export type Length = '18' | '9';

/** A round of the trend that has a total and can stand in a chart. */
export interface CompleteRound extends TrendRound {
  strokes: number;
  toPar: number;
}

/** Complete rounds of one length, oldest first, as a chart reads. */
export function completeRounds(trend: TrendRound[], length: Length): CompleteRound[] {
  return trend
    .filter((round) => (round.holes === '18') === (length === '18'))
    .filter((round): round is CompleteRound => round.strokes !== null && round.toPar !== null)
    .reverse();
}

/** The length with more complete rounds: the better one to show first. */
export function usualLength(trend: TrendRound[]): Length {
  return completeRounds(trend, '9').length > completeRounds(trend, '18').length ? '9' : '18';
}

/** Whether the figures already know a round that was finished. */
export function knowsRound(analytics: Analytics, round: { id: string; playedOn: string }): boolean {
  const oldest = analytics.trend.at(-1);
  const isFull = analytics.trend.length >= TREND_LENGTH;
  if (isFull && oldest && round.playedOn <= oldest.playedOn) return true;
  return analytics.trend.some((one) => one.roundId === round.id);
}
