import type { Board, BoardEntry } from '../domain/board.ts';
import { byTime, isComplete, type CountedRound } from '../domain/counted-round.ts';

/** A board from every member's rounds. */
export function reckonBoard(board: Board, members: Map<string, CountedRound[]>): BoardEntry[] {
  const entries = [...members].flatMap(([userId, rounds]) => {
    const best = bestOf(board, rounds);
    return best ? [{ userId, ...best }] : [];
  });
  const sign = board.metric === 'stableford' ? -1 : 1;
  const key = ({ playedOn, userId }: Omit<BoardEntry, 'rank'>) => `${playedOn} ${userId}`;
  entries.sort((a, b) => sign * (a.value - b.value) || (key(a) < key(b) ? -1 : 1));
  return entries.map((entry) => ({
    rank: 1 + entries.findIndex(({ value }) => value === entry.value),
    ...entry,
  }));
}

function bestOf(board: Board, rounds: CountedRound[]) {
  const counted = rounds
    .filter(({ holes, courseId }) => holes === '18' && ['club', courseId].includes(board.scope))
    .filter(({ playedOn, week }) => ['all', playedOn.slice(0, 4), week].includes(board.period))
    .toSorted(byTime)
    .flatMap((round) => {
      const value = valueOf(board, round);
      const { roundId, courseId, playedOn } = round;
      return value === null ? [] : [{ value, roundId, courseId, playedOn }];
    });
  const values = counted.map(({ value }) => value);
  const best = board.metric === 'stableford' ? Math.max(...values) : Math.min(...values);
  return counted.find(({ value }) => value === best);
}

function valueOf({ metric }: Board, round: CountedRound): number | null {
  if (!isComplete(round)) return null;
  const { strokes, toPar, net, points } = round;
  if (metric === 'gross') return toPar;
  if (metric === 'net') return net === null ? null : net - (strokes - toPar);
  return points;
}
