import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog } from '@golfroundpro/shared/events/event-log.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Batch } from '../views/batch.ts';
import type { RefillHold } from '../views/keeping.ts';
import type { Views } from '../views/views.ts';
import { readLogLine } from './read-log-line.ts';
import { makeRoundGrouper, NO_POSITION } from './round-grouper.ts';

export interface FoldLogParts {
  views: Views;
  log: EventLog;
  logger: Logger;
}

export interface FoldLogJob {
  /** The position behind which the log is read. */
  after: string;
  epoch: string;
  hold: RefillHold;
  signal: AbortSignal;
  /** Told now and then how many events were read. */
  report: (events: number) => void;
}

/** Every batch extends the lock; a slow stream may take long to fill one. */
const EXTEND_AFTER_MS = 1000;
/** Redis has the next batch at hand when it is done with one; their order does not matter. */
const IN_FLIGHT = 2;
const FOLD_ATTEMPTS = 4;
const FOLD_PAUSE_MS = 500;

/**
 * Folds the log into a generation: while Redis folds, the next events are read.
 * @returns how many usable events there were
 * @throws Error when the hold was lost or the stream was cut
 */
export async function foldLog({ views, log, logger }: FoldLogParts, job: FoldLogJob) {
  const { after, epoch, hold, signal, report } = job;
  const grouper = makeRoundGrouper();
  let events = 0;
  const folding: Promise<boolean>[] = [];
  let extendedMs = Date.now();
  const fold = async (batch: Batch) => {
    // A position is only told when all before it is folded.
    const beside = batch.position === NO_POSITION ? IN_FLIGHT - 1 : 0;
    while (folding.length > beside) must(await folding.shift()!);
    extendedMs = Date.now();
    const folded = again(() => views.refill(hold, batch));
    // It is awaited later; until then its failure must not count as unhandled.
    folded.catch(() => undefined);
    folding.push(folded);
  };
  for await (const lines of log.read(after, epoch, signal)) {
    for (const result of lines.flatMap(readLogLine)) {
      if (result.outcome === 'usable') {
        grouper.add(result.event);
        events++;
      }
      if (result.outcome === 'poison') logger.error({ ...result.poison }, 'unusable event in log');
    }
    for (let batch = grouper.ready(); batch; batch = grouper.ready()) await fold(batch);
    if (Date.now() - extendedMs > EXTEND_AFTER_MS) {
      must(await views.keep.extend(hold.token));
      extendedMs = Date.now();
    }
    report(events);
  }
  for (const batch of grouper.rest()) await fold(batch);
  for (const folded of folding) must(await folded);
  return events;
}

/** A fold that was not answered may have been done: to do it again changes nothing. */
async function again(fold: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fold();
    } catch (error) {
      if (attempt === FOLD_ATTEMPTS) throw error;
      await sleep(FOLD_PAUSE_MS);
    }
  }
}

/** Ends a refill whose hold was lost. */
export function must(done: boolean): void {
  if (!done) throw new Error('the refill lost its lock, or Redis was restarted');
}
