import { makeConsumerMetrics, type ConsumerMetrics } from '@golfroundpro/shared/events/consumer.ts';
import type {
  DurationHistogram,
  FactCounter,
  FailureCounter,
  Gauge,
  Metrics,
} from '@golfroundpro/shared/metrics/metrics.ts';

/** This service's metrics: logins and what surrounds them, beside what every service has. */
export interface AuthMetrics extends Metrics, ConsumerMetrics {
  usersRegistered: FactCounter;
  usersDeleted: FactCounter;
  emailsClaimed: FactCounter;
  claimsLag: Gauge;
  logins: FactCounter;
  loginsFailed: FailureCounter;
  tokensRefreshed: FactCounter;
  refreshesFailed: FailureCounter;
  factorsChecked: FactCounter;
  factorsFailed: FailureCounter;
  keysExchanged: FactCounter;
  exchangesFailed: FailureCounter;
  attemptsRefused: FactCounter;
  stepUps: FactCounter;
  stepUpsFailed: FailureCounter;
  sessionsRevoked: FactCounter;
  mailsSent: FactCounter;
  mailsFailed: FailureCounter;
  mailsDropped: FactCounter;
  mailsWaiting: Gauge;
  hashSeconds: DurationHistogram;
  hashesWaiting: Gauge;
}

const HASH_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** Registers this service's own metrics beside those of every service. */
export function makeAuthMetrics(metrics: Metrics): AuthMetrics {
  const { counter, failures, duration, gauge } = metrics;
  return {
    ...metrics,
    ...makeConsumerMetrics(metrics),
    usersRegistered: counter('users_registered', 'Accounts made'),
    usersDeleted: counter('users_deleted', 'Accounts deleted'),
    emailsClaimed: counter('emails_claimed', 'E-mails claimed for accounts'),
    claimsLag: gauge('claims_lag_seconds', 'How long an e-mail waits to be claimed'),
    logins: counter('users_logged_in', 'Logins'),
    loginsFailed: failures('users_logged_in', 'Logins refused'),
    tokensRefreshed: counter('tokens_refreshed', 'Refreshes'),
    refreshesFailed: failures('tokens_refreshed', 'Refreshes refused'),
    factorsChecked: counter('second_factors_checked', 'Second factors that were right'),
    factorsFailed: failures('second_factors_checked', 'Second factors that were not'),
    keysExchanged: counter('api_keys_exchanged', 'API keys given for an access token'),
    exchangesFailed: failures('api_keys_exchanged', 'API keys refused'),
    attemptsRefused: counter('attempts_refused', 'Attempts refused while a wait is on'),
    stepUps: counter('users_stepped_up', 'Proofs of who one is'),
    stepUpsFailed: failures('users_stepped_up', 'Proofs refused'),
    sessionsRevoked: counter('sessions_revoked', 'Sessions ended before their time'),
    mailsSent: counter('mails_sent', 'Mails that were accepted'),
    mailsFailed: failures('mails_sent', 'Mails that were given up'),
    mailsDropped: counter('mails_dropped', 'Mails that nobody gets'),
    mailsWaiting: gauge('waiting_mails', 'Mails that are not sent yet'),
    hashSeconds: duration(
      'password_hash',
      'Time to hash, check or judge one password, without waiting',
      HASH_SECONDS,
    ),
    hashesWaiting: gauge('waiting_password_hashes', 'Passwords waiting to be hashed'),
  };
}
