import type { Counter, Gauge, Histogram, Metrics } from '@golfroundpro/shared/metrics/metrics.ts';

/** What happens at the door, counted and timed. */
export interface AuthMetrics {
  usersRegistered: Counter;
  usersDeleted: Counter;
  logins: Counter;
  tokensRefreshed: Counter;
  hashSeconds: Histogram;
  hashesWaiting: Gauge;
}

const HASH_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** Registers this service's own metrics. */
export function makeAuthMetrics(metrics: Metrics): AuthMetrics {
  return {
    usersRegistered: metrics.counter('users_registered_total', 'Accounts made'),
    usersDeleted: metrics.counter('users_deleted_total', 'Accounts deleted by their owners'),
    logins: metrics.counter('logins_total', 'Logins, by outcome', ['status']),
    tokensRefreshed: metrics.counter('tokens_refreshed_total', 'Refreshes, by outcome', ['status']),
    hashSeconds: metrics.histogram(
      'password_hash_duration_seconds',
      'Time to hash or check one password, without waiting',
      HASH_SECONDS,
    ),
    hashesWaiting: metrics.gauge('password_hashes_waiting', 'Passwords waiting to be hashed'),
  };
}
