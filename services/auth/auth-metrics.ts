import type { Counter, Gauge, Histogram, Metrics } from '@golfroundpro/shared/metrics/metrics.ts';

/** What happens at the door, counted and timed. */
export interface AuthMetrics {
  usersRegistered: Counter;
  usersDeleted: Counter;
  logins: Counter;
  tokensRefreshed: Counter;
  lockouts: Counter;
  stepUps: Counter;
  sessionsRevoked: Counter;
  secondFactors: Counter;
  apiKeysExchanged: Counter;
  mailsSent: Counter;
  mailsFailed: Counter;
  mailsDropped: Counter;
  mailsWaiting: Gauge;
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
    secondFactors: metrics.counter('second_factors_total', 'Second factors given, by outcome', [
      'method',
      'status',
    ]),
    apiKeysExchanged: metrics.counter(
      'api_keys_exchanged_total',
      'API keys given for an access token, by outcome',
      ['status'],
    ),
    lockouts: metrics.counter('attempts_refused_total', 'Attempts refused while a wait is on', [
      'kind',
    ]),
    stepUps: metrics.counter('step_ups_total', 'Step-ups, by outcome', ['status']),
    sessionsRevoked: metrics.counter('sessions_revoked_total', 'Sessions ended before their time', [
      'reason',
    ]),
    mailsSent: metrics.counter('mails_sent_total', 'Mails that were accepted', ['kind']),
    mailsFailed: metrics.counter('mails_failed_total', 'Mails that were given up', ['kind']),
    mailsDropped: metrics.counter('mails_dropped_total', 'Mails that nobody gets', ['reason']),
    mailsWaiting: metrics.gauge('mails_waiting', 'Mails that are not sent yet'),
    hashSeconds: metrics.histogram(
      'password_hash_duration_seconds',
      'Time to hash or check one password, without waiting',
      HASH_SECONDS,
    ),
    hashesWaiting: metrics.gauge('password_hashes_waiting', 'Passwords waiting to be hashed'),
  };
}
