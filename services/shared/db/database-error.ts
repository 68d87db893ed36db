import { AppError } from '../http/app-error.ts';

const CONNECTION_ERRORS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
]);
const CONNECTION_MESSAGES =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout/;

/**
 * A 503 for an error that says PostgreSQL cannot be reached or is too slow (SQLSTATE class 08, 57P0x,
 * 53300, 57014, or a socket error), or that others hold a row for too long (55P03, busy); a 422 for a value
 * that no column can hold (class 22); undefined for every other error.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function databaseErrorToAppError(thrown: unknown): AppError | undefined {
  if (isUnreachable(thrown)) {
    return new AppError('database_unavailable', { headers: { 'retry-after': '1' }, cause: thrown });
  }
  const code = sqlState(thrown) ?? '';
  if (code === '55P03')
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

function isUnreachable(thrown: unknown): boolean {
  if (thrown instanceof AggregateError) return thrown.errors.some(isUnreachable);
  const code = sqlState(thrown) ?? '';
  if (CONNECTION_ERRORS.has(code) || /^(08|57P0|53300|57014)/.test(code)) return true;
  // node-postgres gives its own time-outs and lost connections no code.
  return thrown instanceof Error && code === '' && CONNECTION_MESSAGES.test(thrown.message);
}
