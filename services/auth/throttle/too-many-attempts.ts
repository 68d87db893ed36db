import { AppError } from '@golfroundpro/shared/http/app-error.ts';

/** An attempt that came while a wait was on. */
export class TooManyAttempts extends AppError {
  /** Whether it is the first that this wait refuses. */
  readonly isFirst: boolean;

  constructor({ seconds, isFirst }: { seconds: number; isFirst: boolean }) {
    super('too_many_attempts', { headers: { 'retry-after': `${seconds}` } });
    this.isFirst = isFirst;
  }
}

/** Whether the audit log has it already: it tells of a wait once, however often somebody tries meanwhile. */
export function isToldAlready(error: AppError): boolean {
  return error instanceof TooManyAttempts && !error.isFirst;
}
