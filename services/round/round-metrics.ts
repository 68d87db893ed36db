import type { Counter, Metrics } from '@golfroundpro/shared/metrics/metrics.ts';

/** What the club does, counted. */
export interface RoundMetrics {
  roundsStarted: Counter;
  roundsChanged: Counter;
  roundsShared: Counter;
  holesScored: Counter;
  totalsScored: Counter;
  usersErased: Counter;
  summaryReads: Counter;
}

/** Registers this service's business counters. */
export function makeRoundMetrics(metrics: Metrics): RoundMetrics {
  return {
    roundsStarted: metrics.counter('rounds_started_total', 'Rounds started, or asked for again', [
      'status',
    ]),
    roundsChanged: metrics.counter('rounds_changed_total', 'Changes of rounds, by kind', [
      'change',
    ]),
    roundsShared: metrics.counter('rounds_shared_total', 'Share links made'),
    holesScored: metrics.counter('holes_scored_total', 'Score writes answered, by outcome', [
      'status',
    ]),
    totalsScored: metrics.counter('totals_scored_total', 'Total writes answered, by outcome', [
      'status',
    ]),
    usersErased: metrics.counter('users_erased_total', 'Users erased, repeats among them'),
    summaryReads: metrics.counter('summaries_read_total', 'Round summaries read, by source', [
      'source',
    ]),
  };
}
