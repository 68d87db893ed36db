import { setTimeout as sleep } from 'node:timers/promises';
import { judge, type Judgement } from './judge.ts';
import type { Tracks } from './read-tracks.ts';
import { NOTHING, since, sumOf, type Sample } from './sample.ts';

/** What was decided, and on which figures. */
export interface Judged extends Judgement {
  stable: Sample;
  canary: Sample;
}

export interface Observation {
  /** Of which both have to answer so many requests. */
  minimum: number;
  /** What is not decided after so long stays undecided. */
  minutes: number;
  lookMs?: number;
}

const LOOK_MS = 10_000;
/** The first requests find nothing compiled and no connection open: they are not timed. */
const COLD_REQUESTS = 100;

/** Compares what a canary answers with what the others do, look by look, until something is decided. */
export async function observe(
  read: () => Promise<Tracks>,
  { minimum, minutes, lookMs = LOOK_MS }: Observation,
): Promise<Judged> {
  const until = performance.now() + minutes * 60_000;
  const first = await read();
  let warm: Tracks | undefined;
  for (;;) {
    await sleep(lookMs);
    const isLast = performance.now() >= until;
    const now = await read();
    const answered = between(first, now);
    if (answered.canary.requests >= COLD_REQUESTS) warm ??= now;
    const timed = between(warm ?? now, now);
    const figures = {
      stable: { ...answered.stable, within: timed.stable.within },
      canary: { ...answered.canary, within: timed.canary.within },
    };
    if (now.hasDied) return { verdict: 'abort', reason: 'it had to be started again', ...figures };
    const judged = judge({ ...figures, minimum });
    if (judged.verdict !== 'pause' || isLast) return { ...judged, ...figures };
  }
}

function between(before: Tracks, now: Tracks): { stable: Sample; canary: Sample } {
  const sum = (track: 'stable' | 'canary') =>
    sumOf([...now[track]].map(([pod, sample]) => since(before[track].get(pod) ?? NOTHING, sample)));
  return { stable: sum('stable'), canary: sum('canary') };
}
