import { randomBytes, randomUUID } from 'node:crypto';
import type { AnalyticsMetrics } from '../analytics-metrics.ts';
import type { RefillHold } from '../views/keeping.ts';
import type { ViewsState } from '../views/views.ts';
import { compareGenerations, type Comparison } from './compare-generations.ts';
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

/** One refill: under which lock, of which log, and what the views were when it began. */
export interface Refill {
  epoch: string;
  signal: AbortSignal;
  token: string;
  state: ViewsState;
  report: (progress: RefillProgress) => void;
}

/** A generation that is filled, and not yet live. */
export interface Filled extends RefillResult {
  next: RefillHold;
}

/** Whether the live generation is of this log and of the Redis that answers: it is read while another is filled. */
export function isLive({ state, epoch }: Refill): boolean {
  return state.epoch === epoch && state.run === state.currentRun;
}

/** Fills a new generation from the whole log, and compares it with the live one, where that is whole. */
export async function fillBeside(parts: RefillParts, refill: Refill): Promise<Filled> {
  const { keep } = parts.views;
  const { token, state, epoch, report } = refill;
  must(await keep.tidy(token));
  const next = { token, run: state.currentRun, generation: nameGeneration() };
  must(await keep.open(next, epoch, isLive(refill) ? 'keep' : 'drop'));
  const folded = await timedFold(parts, refill, next, '0');
  // While another format takes events too, the live views lack these until the next catch-up.
  if (!isLive(refill) || state.shared) return { next, ...folded };
  const generations = { token, live: state.generation, next: next.generation };
  const comparison = await compareGenerations(keep, generations, (keys) =>
    report({ stage: 'compare', keys }),
  );
  if (comparison.differing.length > 0) {
    const names = comparison.differing.slice(0, 20);
    parts.logger.error(
      { names, keys: comparison.differing.length },
      'the live views differ from those made anew',
    );
  }
  return { next, ...folded, comparison };
}

/** Makes a generation that is filled the live one. */
export async function swapIn(
  { views: { keep }, onSwap }: RefillParts,
  { token, report }: Refill,
  next: RefillHold,
): Promise<void> {
  must(await keep.swap(next, randomUUID()));
  onSwap?.();
  report({ stage: 'drop' });
  must(await keep.tidy(token));
}

/** A name that no generation had before; short, because every key of the views carries it. */
function nameGeneration(): string {
  return randomBytes(9).toString('base64url');
}

/** Folds the log from a position on into a generation. */
export async function timedFold(
  parts: RefillParts,
  { epoch, signal, report }: Refill,
  hold: RefillHold,
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
