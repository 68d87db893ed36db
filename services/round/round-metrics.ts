import type { Counter, Metrics } from '@golfroundpro/shared/metrics/metrics.ts';

/** What the club does, counted. */
export interface RoundMetrics {
  roundsStarted: Counter;
  roundsFinished: Counter;
  holesScored: Counter;
  summaryReads: Counter;
}

/** Registers this service's business counters. */
export function makeRoundMetrics(metrics: Metrics): RoundMetrics {
  return {
    roundsStarted: metrics.counter('rounds_started_total', 'Rounds started, or asked for again', [
      'status',
    ]),
    roundsFinished: metrics.counter('rounds_finished_total', 'Rounds finished'),
    holesScored: metrics.counter('holes_scored_total', 'Score writes answered, by outcome', [
      'status',
    ]),
    summaryReads: metrics.counter('summaries_read_total', 'Round summaries read, by source', [
      'source',
    ]),
  };
}
