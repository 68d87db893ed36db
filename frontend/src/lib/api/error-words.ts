import type { ApiError } from './api-error.ts';

const WORDS: Record<string, string> = {
  network_error: 'No connection to the club. Check your signal and try again.',
  timeout: 'The club took too long to answer. Try again.',
  invalid_credentials: 'That email and password do not belong together.',
  mfa_required: 'Your account asks for a code as well.',
  code_invalid: 'That code is not right, or was used before.',
  too_many_attempts: 'Too many attempts.',
  oidc_refused: 'Logging in there did not work. Try it once more, or log in with your email.',
  oidc_unavailable: 'Logging in there is not possible right now. You can log in with your email.',
  link_invalid: 'This link was used before, is too old, or was not copied whole.',
  email_unverified: 'For this, first verify your email: the link is in your mail.',
  email_unverified_elsewhere:
    'An account with this email exists, but never verified it. Log in to it with its password, or set a new one by mail.',
  step_up_required: 'Nothing was changed, because you did not confirm that it is you.',
  totp_enrolled: 'An authenticator is set up already.',
  totp_not_enrolled: 'No authenticator is set up.',
  last_admin: 'The club needs one admin. Make somebody else an admin first.',
  too_many_api_keys: 'You have as many API keys as one may have. Revoke one first.',
  unauthenticated: 'Your session has ended. Log in again to go on.',
  refresh_token_invalid: 'Your session has ended. Log in again to go on.',
  refresh_token_expired: 'Your session has ended. Log in again to go on.',
  refresh_token_reused: 'Your session was ended for safety. Log in again to go on.',
  email_taken: 'This email already has an account. Log in instead.',
  forbidden: 'This is not yours to see or change.',
  not_found: 'We could not find that. It may belong to somebody else.',
  round_finished: 'The round is finished, so its card no longer takes scores.',
  version_mismatch: 'This was changed somewhere else in the meantime.',
  invalid_request: 'Some of this is not valid. Please check it.',
  rate_limited: 'That was a lot at once.',
  busy: 'The club is very busy right now.',
  database_unavailable: 'The scoring office cannot be reached right now.',
  sessions_unavailable: 'Logging in is not possible right now.',
  upstream_unavailable: 'A part of the club cannot be reached right now.',
  views_rebuilding: 'Your figures are being worked out afresh. They will be back shortly.',
  views_unavailable: 'Your figures cannot be reached right now. Your rounds are safe.',
  internal_error: 'Something went wrong on our side.',
};

/** The one place that turns an error into a sentence for the player. */
export function errorWords(error: ApiError): string {
  return [WORDS[error.code] ?? statusWords(error.status), waitWords(error)]
    .filter(Boolean)
    .join(' ');
}

/** The server's message for a field as a sentence: "is missing" becomes "Email is missing." */
export function fieldWords(label: string, message: string): string {
  const sentence = /^[a-z]/.test(message) ? `${label} ${message}` : message;
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function statusWords(status: number): string {
  if (status >= 500) return 'Something went wrong on our side.';
  if (status === 404) return WORDS.not_found!;
  if (status === 401) return WORDS.unauthenticated!;
  return 'That did not work.';
}

function waitWords(error: ApiError): string | undefined {
  if (error.code === 'views_rebuilding') return undefined;
  const { retryAfterSeconds: seconds } = error;
  if (seconds !== undefined && seconds > 0) return `Try again in ${lengthWords(seconds)}.`;
  return error.status === 429 || error.status >= 500 ? 'Try again in a moment.' : undefined;
}

function lengthWords(seconds: number): string {
  return seconds <= 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
