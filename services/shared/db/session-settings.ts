/**
 * PostgreSQL's own: it gives up a little before we do, so that nothing of ours goes on there unseen. An
 * import keeps its transaction open while its rounds are written in others, for 45 s at most.
 */
export const SERVER_TIMEOUTS = {
  lock_timeout: 1000,
  statement_timeout: 1400,
  idle_in_transaction_session_timeout: 90_000,
};

/**
 * How PostgreSQL notices within half a minute that our node lost its power: a leader's lock, and the row
 * that we hold, would else stay until TCP gives up, which takes hours.
 */
export const NOTICE_OUR_END = {
  tcp_keepalives_idle: 10,
  tcp_keepalives_interval: 5,
  tcp_keepalives_count: 3,
  tcp_user_timeout: 25_000,
  client_connection_check_interval: 10_000,
};

/** Settings of a session, as its start-up packet carries them. */
export function serverOptions(settings: Record<string, string | number>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}
