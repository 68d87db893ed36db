import { chanceOfAsMany, type Share } from './chance-of-as-many.ts';
import { p99Of, slowerThan, timedOf, type Sample } from './sample.ts';

/** What is done with a canary: `pause` leaves it where it is. */
export interface Judgement {
  verdict: 'promote' | 'abort' | 'pause';
  reason: string;
}

/** Worse by chance less often than once in a thousand looks: it is worse. */
const ABORT_BELOW = 0.001;
/** As bad by chance once in ten: nothing speaks against it. */
const PROMOTE_FROM = 0.1;
/** A canary is slow where more than the usual hundredth takes over so many times the p99 of the others. */
const SLOWER = 2;
/** Nobody notices less, however fast the others are. */
const LEAST_SECONDS = 0.1;

/**
 * Judges a canary by its error share and by how many of its requests are slower than the p99 of the others would have
 * them. A fault that is plain is seen at once; to be promoted it takes a sample in which one would have shown.
 * @param minimum of requests that each of both has to answer
 */
export function judge({
  stable,
  canary,
  minimum,
}: {
  stable: Sample;
  canary: Sample;
  minimum: number;
}): Judgement {
  const errors = chanceOfAsMany(errorsOf(canary), errorsOf(stable));
  if (errors < ABORT_BELOW) return { verdict: 'abort', reason: 'it fails more often' };
  const few = [canary, stable].some((one) => Math.min(one.requests, timedOf(one)) < minimum);
  // Of a few requests the p99 is that of the slowest.
  const slowness = timedOf(stable) < minimum ? 1 : chanceOfSlowness(canary, stable);
  if (slowness < ABORT_BELOW) return { verdict: 'abort', reason: 'it is slower' };
  if (few) {
    return { verdict: 'pause', reason: `not both have answered ${minimum} requests` };
  }
  if (errors < PROMOTE_FROM) return { verdict: 'pause', reason: 'it may fail more often' };
  if (slowness < PROMOTE_FROM) return { verdict: 'pause', reason: 'it may be slower' };
  return { verdict: 'promote', reason: 'it is as good' };
}

function errorsOf({ errors, requests }: Sample): Share {
  return { bad: errors, all: requests };
}

function chanceOfSlowness(canary: Sample, stable: Sample): number {
  const limit = Math.max(LEAST_SECONDS, SLOWER * (p99Of(stable) ?? 0));
  const bounds = [...stable.within.keys()].sort((one, other) => one - other);
  // Beyond the last bucket nothing is known.
  const bound = bounds.find((candidate) => candidate >= limit) ?? Infinity;
  const slowOf = (one: Sample) => ({ bad: slowerThan(one, bound), all: timedOf(one) });
  return chanceOfAsMany(slowOf(canary), slowOf(stable));
}
