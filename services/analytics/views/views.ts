import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import type { AnalyticsMetrics } from '../analytics-metrics.ts';
import type { RoundEvent } from '../domain/round-event.ts';
import { batchOf, encodeBatch, type Batch } from './batch.ts';
import { defineScript } from '@golfroundpro/shared/redis/define-script.ts';
import { FOLD } from './fold-script.ts';
import { INSPECT } from './generation-scripts.ts';
import { makeViewsKeeping, LOCK_MS, type RefillHold, type ViewsKeeping } from './keeping.ts';
import { makeViewsReading, type ViewsReading } from './reading.ts';

/** How far the views are; texts that are not there are empty. */
export interface ViewsState {
  /** The live generation. */
  generation: string;
  /** Epoch of the log that the live views are of; empty when they are not whole. */
  epoch: string;
  /** run_id of the Redis that the views were written to, and of the one that answers now. */
  run: string;
  currentRun: string;
  /** The highest position of the partition that is farthest behind; of all where none is known. */
  slowest: string;
  /** The generation that a refill fills. */
  next: string;
  /** Whether a refill is at work, or has left something behind. */
  untidy: boolean;
  /** Whether instances of another format take events too, or did a moment ago. */
  shared: boolean;
  /** The position up to which refills have read the log. */
  read: string;
}

/** The views in Redis. Every call rejects while Redis is away. */
export interface Views {
  /**
   * Folds events that have just arrived, in one step, all of the log with this epoch. False: refused,
   * the views must be refilled, or the events are of another log.
   */
  fold: (events: RoundEvent[], epoch?: string) => Promise<boolean>;
  /** Folds a batch of a refill into its generation. False: the hold was lost. */
  refill: (hold: RefillHold, batch: Batch) => Promise<boolean>;
  inspect: () => Promise<ViewsState>;
  /** Rejects unless the views are whole. */
  requireReady: () => Promise<void>;
  read: ViewsReading;
  keep: ViewsKeeping;
}

export interface ViewsOptions {
  prefix: string;
  metrics: AnalyticsMetrics;
  /** Called with the boards that a fold has changed; must not throw. */
  onBoards?: (boards: string[]) => void;
  /** Called when a fold has marked users; must not throw. */
  onMarked?: () => void;
}

type Texts = [string, string, string, string, string, string];

const LIVE: RefillHold = { token: '', run: '', generation: '' };

/** The views under a prefix. */
export function makeViews(
  redis: Redis,
  { prefix, metrics, onBoards = () => undefined, onMarked = () => undefined }: ViewsOptions,
): Views {
  const foldScript = defineScript(redis, 'foldRounds', FOLD);
  const inspectScript = defineScript(redis, 'inspectViews', INSPECT);

  async function fold(
    { token, run, generation }: RefillHold,
    batch: Batch,
    epoch = '',
  ): Promise<number | false> {
    const method = generation === '' ? 'live' : 'refill';
    const startMs = performance.now();
    const [text, scores] = encodeBatch(batch);
    const answer = await foldScript(prefix, token, run, generation, LOCK_MS, text, epoch, scores);
    if (!answer) return false;
    const [changed, position, boards, marked] = answer as [number, string, string[], number];
    metrics.foldSeconds.observe({ method }, (performance.now() - startMs) / 1000);
    metrics.folded.inc({ method, status: 'changed' }, changed);
    metrics.position.set(Number(position));
    if (boards.length > 0) onBoards(boards);
    if (marked > 0) onMarked();
    return changed;
  }

  async function inspect(): Promise<ViewsState> {
    const [generation, epoch, run, currentRun, slowest, next, left, shared, read] =
      (await inspectScript(prefix)) as [...Texts, number, number, string];
    return {
      ...{ generation, epoch, run, currentRun, slowest, next, read },
      untidy: left > 0,
      shared: shared === 1,
    };
  }

  return {
    fold: async (events, epoch) => {
      const changed = await fold(LIVE, batchOf(events), epoch);
      if (changed === false) return false;
      metrics.folded.inc({ method: 'live', status: 'unchanged' }, events.length - changed);
      return true;
    },
    refill: async (hold, batch) => (await fold(hold, batch)) !== false,
    inspect,
    requireReady: async () => {
      if ((await inspect()).epoch === '') throw new Error('the views are not whole');
    },
    read: makeViewsReading(redis, prefix),
    keep: makeViewsKeeping(redis, prefix),
  };
}
