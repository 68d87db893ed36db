import { AppError } from '../http/app-error.ts';

const CONNECTION_ERRORS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ECONNABORTED',
]);
/** What was asked of a connection that had been lost already: node-postgres and TypeORM have sent nothing. */
const UNSENT_MESSAGES = /is not queryable|Query runner already released/;
const CONNECTION_MESSAGES =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout/;
/** Shut down, starting, or a statement that took too long. */
const LOST_STATES = /^(08|57P0|57014)/;
/** Out of connections, memory or disk; a fault of its system; only read from. */
const REFUSING_STATES = /^(53|58|25006)/;
/** A row that others hold for too long, and two who wait for each other. */
const BUSY_STATES = new Set(['55P03', '40P01']);

/**
 * A 503 for an error that says PostgreSQL cannot be reached, is too slow (SQLSTATE class 08, 57P0x, 57014, or a
 * socket error) or cannot write (class 53 and 58, 25006), or that others hold a row for too long (55P03, 40P01:
 * busy); a 422 for a value that no column can hold (class 22); undefined for every other error.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function databaseErrorToAppError(thrown: unknown): AppError | undefined {
  const code = sqlState(thrown) ?? '';
  if (isLost(thrown) || REFUSING_STATES.test(code)) {
    return new AppError('database_unavailable', { headers: { 'retry-after': '1' }, cause: thrown });
  }
  if (BUSY_STATES.has(code))
    return new AppError('busy', { headers: { 'retry-after': '1' }, cause: thrown });
  if (!code.startsWith('22')) return undefined;
  return new AppError('invalid_request', {
    detail: 'It holds a value out of range.',
    cause: thrown,
  });
}

/** Whether we have given up waiting: PostgreSQL may be at it still, and hears nothing else on that connection. */
export function isUnanswered(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message.includes('Query read timeout');
}

/** The SQLSTATE of an error of PostgreSQL, however TypeORM wrapped it. */
export function sqlState(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code;
  return 'driverError' in thrown ? sqlState(thrown.driverError) : undefined;
}

/** Whether PostgreSQL was lost: what was asked of it last may be done, unless it was never sent. */
export function isLost(thrown: unknown): boolean {
  if (thrown instanceof AggregateError) return thrown.errors.some(isLost);
  const code = sqlState(thrown) ?? '';
  if (CONNECTION_ERRORS.has(code) || LOST_STATES.test(code)) return true;
  // node-postgres gives its own time-outs and lost connections no code.
  return isUnsent(thrown) || (isOurs(thrown) && CONNECTION_MESSAGES.test(thrown.message));
}

/** Whether the connection had been lost before anything was sent. */
export function isUnsent(thrown: unknown): boolean {
  return isOurs(thrown) && UNSENT_MESSAGES.test(thrown.message);
}

function isOurs(thrown: unknown): thrown is Error {
  return thrown instanceof Error && sqlState(thrown) === undefined;
}
