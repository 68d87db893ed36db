import { makeConsumerMetrics, type ConsumerMetrics } from '@golfroundpro/shared/events/consumer.ts';
import type { FactCounter, FailureCounter, Metrics } from '@golfroundpro/shared/metrics/metrics.ts';

/** This service's metrics: what the club does, counted, beside what every service has. */
export interface RoundMetrics extends Metrics, ConsumerMetrics {
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

/** Registers this service's own metrics beside those of every service. */
export function makeRoundMetrics(metrics: Metrics): RoundMetrics {
  const { counter, failures } = metrics;
  return {
    ...metrics,
    ...makeConsumerMetrics(metrics),
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
