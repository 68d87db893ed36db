import { randomUUID } from 'node:crypto';
import type { ViewsState } from '../views/views.ts';
import { decideRefill, type RefillPlan } from './decide-refill.ts';
import {
  fillBeside,
  swapIn,
  timedFold,
  type Refill,
  type RefillParts,
  type RefillProgress,
  type RefillResult,
} from './fill-generation.ts';
import { must } from './fold-log.ts';

/**
 * Makes the views whole, if they are not. One instance does it; for the others they are `busy`.
 * @throws Error when Redis or round is away or the stream was cut: call again
 */
export async function refillIfNeeded(
  parts: RefillParts,
  signal: AbortSignal,
): Promise<'whole' | 'busy'> {
  const epoch = await parts.log.readEpoch(signal);
  if (decideRefill(await parts.views.inspect(), epoch).kind === 'none') return 'whole';
  const held = await withLock(parts, async (token, state) => {
    const refill = { epoch, signal, token, state, report: () => undefined };
    // Asked again under the lock: another instance may just have done it.
    const plan = decideRefill(state, epoch);
    if (plan.kind === 'tidy') must(await parts.views.keep.tidy(token));
    else if (plan.kind === 'rebuild') await filled(parts, refill, () => fillNext(parts, refill));
    else if (plan.kind === 'catch_up') {
      await measured(parts, plan, refill, () => catchUp(parts, refill, plan.after));
    }
    return true;
  });
  return held ? 'whole' : 'busy';
}

/**
 * Rebuilds the views from the whole log, beside the live ones where these are whole, and compares.
 * @returns undefined when another refill is at work
 */
export async function rebuild(
  parts: RefillParts,
  signal: AbortSignal,
  report: (progress: RefillProgress) => void,
): Promise<RefillResult | undefined> {
  const epoch = await parts.log.readEpoch(signal);
  return withLock(parts, (token, state) => {
    const refill = { epoch, signal, token, state, report };
    return filled(parts, refill, () => fillNext(parts, refill));
  });
}

/** Does something with generations while nobody else does; undefined when another is at work. */
export async function withLock<T>(
  { views }: RefillParts,
  work: (token: string, state: ViewsState) => Promise<T>,
): Promise<T | undefined> {
  const token = randomUUID();
  if (!(await views.keep.lock(token))) return undefined;
  try {
    return await work(token, await views.inspect());
  } finally {
    await views.keep.unlock(token).catch(() => undefined);
  }
}

/** Fills a generation beside the live one, which goes on without it when that fails. */
export async function filled<T extends RefillResult>(
  parts: RefillParts,
  refill: Refill,
  fill: () => Promise<T>,
): Promise<T> {
  try {
    return await measured(parts, { kind: 'rebuild' }, refill, fill);
  } catch (error) {
    await parts.views.keep.tidy(refill.token).catch(() => undefined);
    throw error;
  }
}

async function measured<T extends RefillResult>(
  { logger, metrics }: RefillParts,
  plan: Extract<RefillPlan, { kind: 'rebuild' | 'catch_up' }>,
  { epoch, signal }: Refill,
  work: () => Promise<T>,
): Promise<T> {
  logger.info({ plan, epoch }, 'refill begins');
  try {
    const result = await work();
    const figures: RefillResult = result;
    metrics.refilled.inc({ method: plan.kind, status: 'done' });
    logger.info({ plan, ...figures }, 'refill done');
    return result;
  } catch (error) {
    const failure_reason = signal.aborted ? 'stopped' : 'cut';
    metrics.refillsFailed.inc({ method: plan.kind, failure_reason });
    throw error;
  }
}

/** Fills a new generation from the whole log, compares it with the live one, and swaps. */
async function fillNext(parts: RefillParts, refill: Refill): Promise<RefillResult> {
  const { next, ...result } = await fillBeside(parts, refill);
  await swapIn(parts, refill, next);
  return result;
}

async function catchUp(parts: RefillParts, refill: Refill, after: string): Promise<RefillResult> {
  const { token, state } = refill;
  must(await parts.views.keep.tidy(token));
  const hold = { token, run: state.currentRun, generation: state.generation };
  const folded = await timedFold(parts, refill, hold, after);
  must(await parts.views.keep.caughtUp(hold, randomUUID()));
  parts.onSwap?.();
  return folded;
}
