import { randomBytes, randomUUID } from 'node:crypto';
import type { AnalyticsMetrics } from '../analytics-metrics.ts';
import type { ViewsState } from '../views/views.ts';
import { compareGenerations, type Comparison } from './compare-generations.ts';
import { decideRefill, type RefillPlan } from './decide-refill.ts';
import { foldLog, must, type FoldLogParts } from './fold-log.ts';

export interface RefillParts extends FoldLogParts {
  metrics: AnalyticsMetrics;
  /** Called when all boards may have changed. */
  onSwap?: () => void;
}

/** How far a refill is. */
export type RefillProgress =
  { stage: 'fold'; events: number } | { stage: 'compare'; keys: number } | { stage: 'drop' };

export interface RefillResult {
  events: number;
  foldSeconds: number;
  /** Missing where there were no whole views to compare with. */
  comparison?: Comparison;
}

interface Refill {
  epoch: string;
  signal: AbortSignal;
  token: string;
  state: ViewsState;
  report: (progress: RefillProgress) => void;
}

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
    else if (plan.kind !== 'none') await measured(parts, plan, refill);
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
  return withLock(parts, (token, state) =>
    measured(parts, { kind: 'rebuild' }, { epoch, signal, token, state, report }),
  );
}

async function withLock<T>(
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

async function measured(
  parts: RefillParts,
  plan: Exclude<RefillPlan, { kind: 'none' | 'tidy' }>,
  refill: Refill,
): Promise<RefillResult> {
  const { logger, metrics } = parts;
  logger.info({ plan, epoch: refill.epoch }, 'refill begins');
  try {
    const result = await (plan.kind === 'rebuild'
      ? fillNext(parts, refill)
      : catchUp(parts, refill, plan.after));
    metrics.refilled.inc({ method: plan.kind, status: 'done' });
    logger.info({ plan, ...result }, 'refill done');
    parts.onSwap?.();
    return result;
  } catch (error) {
    const failure_reason = refill.signal.aborted ? 'stopped' : 'cut';
    metrics.refillsFailed.inc({ method: plan.kind, failure_reason });
    // The live views, if there are any, go on without it.
    if (plan.kind === 'rebuild') await parts.views.keep.tidy(refill.token).catch(() => undefined);
    throw error;
  }
}

/** Fills a new generation from the whole log, compares it with the live one, and swaps. */
async function fillNext(parts: RefillParts, refill: Refill): Promise<RefillResult> {
  const { keep } = parts.views;
  const { token, state, epoch, report } = refill;
  const live = state.epoch === epoch && state.run === state.currentRun ? 'keep' : 'drop';
  must(await keep.tidy(token));
  const next = { token, run: state.currentRun, generation: nameGeneration() };
  must(await keep.open(next, epoch, live));
  const folded = await timedFold(parts, refill, next, '0');
  // While another format takes events too, the live views lack these until the next catch-up.
  const comparison =
    live === 'keep' && !state.shared
      ? await compareGenerations(
          keep,
          { token, live: state.generation, next: next.generation },
          (keys) => report({ stage: 'compare', keys }),
        )
      : undefined;
  if (comparison && comparison.differing.length > 0) {
    const names = comparison.differing.slice(0, 20);
    parts.logger.error({ names, keys: comparison.differing.length }, 'the live views were wrong');
  }
  must(await keep.swap(next, randomUUID()));
  report({ stage: 'drop' });
  must(await keep.tidy(token));
  return { ...folded, ...(comparison ? { comparison } : {}) };
}

/** A name that no generation had before; short, because every key of the views carries it. */
function nameGeneration(): string {
  return randomBytes(9).toString('base64url');
}

async function catchUp(parts: RefillParts, refill: Refill, after: string): Promise<RefillResult> {
  const { token, state } = refill;
  must(await parts.views.keep.tidy(token));
  const hold = { token, run: state.currentRun, generation: state.generation };
  const folded = await timedFold(parts, refill, hold, after);
  must(await parts.views.keep.caughtUp(hold, randomUUID()));
  return folded;
}

async function timedFold(
  parts: RefillParts,
  { epoch, signal, report }: Refill,
  hold: { token: string; run: string; generation: string },
  after: string,
): Promise<RefillResult> {
  const startMs = performance.now();
  const events = await foldLog(parts, {
    after,
    epoch,
    hold,
    signal,
    report: (count) => report({ stage: 'fold', events: count }),
  });
  return { events, foldSeconds: (performance.now() - startMs) / 1000 };
}
