import type { Run } from './context.ts';
import { CODES } from './exit-codes.ts';
import { holdsNow } from './metrics.ts';

const EVERY_MS = 1000;

/**
 * Samples the VUs, and ends the run when a threshold with `abortOnFail` is missed, once a second.
 * @param passed ms since the first scenario began
 * @returns what stops it
 */
export function watchThresholds(run: Run, passed: () => number): () => void {
  const timer = setInterval(() => {
    const now = passed();
    run.metrics.add('vus', run.busy, {});
    for (const metric of run.metrics.each()) {
      const missed = metric.thresholds.find(
        (one) => one.abortOnFail && now >= one.delayAbortMs && !holdsNow(metric, one, now),
      );
      if (missed) run.abort({ code: CODES.threshold, reason: `${metric.name}: ${missed.text}` });
    }
  }, EVERY_MS);
  return () => clearInterval(timer);
}
