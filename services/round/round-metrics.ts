import type { FactCounter, FailureCounter, Metrics } from '@golfroundpro/shared/metrics/metrics.ts';

/** What the club does, counted. */
export interface RoundMetrics {
  roundsStarted: FactCounter;
  roundsChanged: FactCounter;
  roundsShared: FactCounter;
  holesScored: FactCounter;
  holesRefused: FailureCounter;
  totalsScored: FactCounter;
  totalsRefused: FailureCounter;
  usersErased: FactCounter;
  summariesRead: FactCounter;
}

/** Registers this service's business counters. */
export function makeRoundMetrics({ counter, failures }: Metrics): RoundMetrics {
  return {
    roundsStarted: counter('rounds_started', 'Rounds started, or asked for again'),
    roundsChanged: counter('rounds_changed', 'Changes of rounds, by kind'),
    roundsShared: counter('rounds_shared', 'Share links made'),
    holesScored: counter('holes_scored', 'Score writes taken, by what they did'),
    holesRefused: failures('holes_scored', 'Score writes refused'),
    totalsScored: counter('totals_scored', 'Total writes taken, by what they did'),
    totalsRefused: failures('totals_scored', 'Total writes refused'),
    usersErased: counter('users_erased', 'Users erased, repeats among them'),
    summariesRead: counter('summaries_read', 'Round summaries asked of the cache'),
  };
}
