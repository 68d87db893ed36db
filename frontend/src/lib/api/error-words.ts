import type { ApiError } from './api-error.ts';
import { ERROR_WORDS } from './error-words.gen.ts';

/** What the API cannot say, because it was not reached. */
const WORDS: Record<string, string> = {
  ...ERROR_WORDS,
  network_error: 'No connection to the club. Check your signal and try again.',
  timeout: 'The club took too long to answer. Try again.',
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
