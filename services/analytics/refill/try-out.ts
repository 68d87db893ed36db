import {
  fillBeside,
  isLive,
  swapIn,
  type Refill,
  type RefillParts,
  type RefillResult,
} from './fill-generation.ts';
import { must } from './fold-log.ts';
import { filled, withLock } from './refill.ts';

/**
 * What came of a fold that was tried out: what it made is the same as the live views, and live now; or differs, and
 * is gone. Without whole views of its format there is nothing to compare with, and nothing was touched.
 */
export type Trial =
  ({ outcome: 'same' | 'differs' } & Required<RefillResult>) | { outcome: 'nothing_to_compare' };

/**
 * Folds the whole log, as this version of the code does, into a generation beside the live one, and makes it the
 * live one where every key of both is the same.
 * @throws Error when Redis or round is away, the stream was cut or another refill is at work: nothing has changed, call again
 */
export async function tryOut(parts: RefillParts, signal: AbortSignal): Promise<Trial> {
  const epoch = await parts.log.readEpoch(signal);
  const trial = await withLock(parts, async (token, state) => {
    const refill = { epoch, signal, token, state, report: () => undefined };
    if (!isLive(refill) || state.shared) return { outcome: 'nothing_to_compare' as const };
    return filled(parts, refill, () => fillAndDecide(parts, refill));
  });
  if (!trial) throw new Error('another refill is at work');
  return trial;
}

async function fillAndDecide(parts: RefillParts, refill: Refill) {
  const { next, events, foldSeconds, comparison } = await fillBeside(parts, refill);
  const figures = { events, foldSeconds, comparison: comparison! };
  if (comparison!.differing.length === 0) {
    await swapIn(parts, refill, next);
    return { outcome: 'same' as const, ...figures };
  }
  must(await parts.views.keep.tidy(refill.token));
  return { outcome: 'differs' as const, ...figures };
}
