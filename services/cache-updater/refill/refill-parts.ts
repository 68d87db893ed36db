import type { EventLog } from '@golfroundpro/shared/events/event-log.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { CacheUpdaterMetrics } from '../cache-updater-metrics.ts';
import type { Noted, RefillHold } from '../views/keeping.ts';
import type { Views } from '../views/views.ts';

export interface RefillParts {
  views: Views;
  /** The log of each producer, in the order in which they are read. */
  logs: Map<string, EventLog>;
  metrics: CacheUpdaterMetrics;
  logger: Logger;
  now: () => Date;
}

/** A refill under way: its right, and how far an earlier one has come. */
export interface Refill {
  hold: RefillHold;
  noted: Map<string, Noted>;
  signal: AbortSignal;
}

/** Ends a refill whose right was lost. */
export function must(done: boolean): void {
  if (!done) throw new Error('the refill lost its right, or Redis began anew');
}
