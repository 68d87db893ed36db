import { randomUUID } from 'node:crypto';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { AnalyticsMetrics } from '../analytics-metrics.ts';
import type { RoundEvent } from '../domain/round-event.ts';
import { readRoundEvent } from '../events.ts';
import type { RefillHold, Views } from '../views/views.ts';
import { decideRefill, type RefillPlan } from './decide-refill.ts';
import type { RoundLog } from './round-log.ts';

export interface RefillParts {
  views: Views;
  log: RoundLog;
  logger: Logger;
  measures: AnalyticsMetrics;
}

const BATCH = 1000;

/**
 * Makes the views whole, if they are not. One instance does it; for the others they are `busy`.
 * @throws Error when Redis or round is away or the stream was cut: call again
 */
export async function refillIfNeeded(
  parts: RefillParts,
  signal: AbortSignal,
): Promise<'whole' | 'busy'> {
  const { views, log } = parts;
  const epoch = await log.readEpoch(signal);
  if (decideRefill(await views.inspect(), epoch).kind === 'none') return 'whole';
  const token = randomUUID();
  if (!(await views.lock(token))) return 'busy';
  try {
    const { generation, currentRun: run, ...state } = await views.inspect();
    // Asked again under the lock: another instance may just have done it.
    const plan = decideRefill({ ...state, generation, currentRun: run }, epoch);
    if (plan.kind !== 'none')
      await refill(parts, { plan, epoch, signal, hold: { token, run, generation } });
    return 'whole';
  } finally {
    await views.unlock(token).catch(() => undefined);
  }
}

interface RefillJob {
  plan: Exclude<RefillPlan, { kind: 'none' }>;
  epoch: string;
  signal: AbortSignal;
  hold: RefillHold;
}

async function refill(parts: RefillParts, job: RefillJob): Promise<void> {
  const { views, logger, measures } = parts;
  const { plan, epoch, hold } = job;
  const startMs = performance.now();
  logger.info({ plan, epoch }, 'refill begins');
  try {
    if (plan.kind === 'full') {
      must(await views.clear(hold));
      must(await views.mark(hold, `filling:${epoch}`));
    }
    const events = await foldLog(parts, job);
    must(await views.mark(hold, `ready:${epoch}`));
    measures.refills.inc({ status: 'done' });
    const seconds = (performance.now() - startMs) / 1000;
    logger.info({ plan, events, seconds }, 'refill done');
  } catch (error) {
    measures.refills.inc({ status: 'failed' });
    throw error;
  }
}

/** Folds the log in batches: while Redis folds one, the next is read. Gives how many events. */
async function foldLog({ views, log, logger }: RefillParts, job: RefillJob): Promise<number> {
  const { plan, epoch, signal, hold } = job;
  let count = 0;
  let batch: RoundEvent[] = [];
  let folding = Promise.resolve(true);
  const fold = async () => {
    must(await folding);
    count += batch.length;
    folding = views.fold(batch, hold);
    // It is awaited later; until then its failure must not count as unhandled.
    folding.catch(() => undefined);
    batch = [];
  };
  for await (const lines of log.read(plan.kind === 'full' ? '0' : plan.after, epoch, signal)) {
    for (const line of lines) {
      const result = readRoundEvent(line);
      if (result.outcome === 'usable') batch.push(result.event);
      if (result.outcome === 'poison') logger.error({ ...result.poison }, 'unusable event in log');
    }
    if (batch.length >= BATCH) await fold();
  }
  await fold();
  must(await folding);
  return count;
}

function must(done: boolean): void {
  if (!done) throw new Error('the refill lost its lock, or Redis was restarted');
}
