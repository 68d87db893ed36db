import { READS, type Case, type Measured } from './cases.ts';
import { playRound } from './play-round.ts';

/** Milliseconds of one case, in the order in which they were taken. */
export interface Sampled {
  name: string;
  promise: Case['promise'];
  empty: number[];
  full: number[];
}

const WARM_UP = 30;

/** Measures every read, then rounds that are played, the empty and the full club in turn. */
export async function measure(
  empty: Measured,
  full: Measured,
  { reads, plays }: { reads: number; plays: number },
): Promise<Sampled[]> {
  const sampled: Sampled[] = [];
  for (const one of READS) {
    const own: Sampled = { name: one.name, promise: one.promise, empty: [], full: [] };
    for (let turn = -WARM_UP; turn < reads; turn++) {
      const at = turn + WARM_UP;
      const pair = {
        empty: await one.run(empty.variant, empty.golfer, at),
        full: await one.run(full.variant, full.golfer, at),
      };
      if (turn < 0) continue;
      own.empty.push(pair.empty);
      own.full.push(pair.full);
    }
    sampled.push(own);
  }
  return [...sampled, ...(await measureWrites(empty, full, plays))];
}

/** Last, since it adds rounds to both clubs. */
async function measureWrites(empty: Measured, full: Measured, plays: number): Promise<Sampled[]> {
  const of = (name: string): Sampled => ({ name, promise: null, empty: [], full: [] });
  const [start, score, finish] = [of('start a round'), of('score a hole'), of('finish a round')];
  for (let turn = -1; turn < plays; turn++) {
    for (const club of ['empty', 'full'] as const) {
      const times = await playRound({ empty, full }[club]);
      if (turn < 0) continue;
      start[club].push(times.start);
      score[club].push(...times.scores);
      finish[club].push(times.finish);
    }
  }
  return [start, score, finish];
}
