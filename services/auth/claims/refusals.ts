import { AppError } from '@golfroundpro/shared/http/app-error.ts';

/** The 409 of an e-mail that has an account. */
export function emailTaken(): AppError {
  return new AppError('email_taken', {
    errors: [{ field: 'email', message: 'has an account already', code: 'has_account' }],
  });
}

/** The 409 of an e-mail that was registered at the club's form or desk: its mail decides whose it is. */
export function registrationUnconfirmed(): AppError {
  return new AppError('registration_unconfirmed', {
    errors: [{ field: 'email', message: 'waits to be confirmed by mail', code: 'in_use' }],
  });
}

/** The 503 while it cannot be said who has an e-mail. */
export function claimsUnavailable(cause?: unknown): AppError {
  return new AppError('claims_unavailable', { headers: { 'retry-after': '2' }, cause });
}
