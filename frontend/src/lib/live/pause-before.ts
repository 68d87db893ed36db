import type { ApiError } from '../api/api-error.ts';

const LONGEST_MS = 30_000;
/** Endings after which asking again would be refused. */
const FOR_GOOD = ['session_revoked', 'share_revoked', 'not_allowed'];

/**
 * How long to wait before connecting again, ms; undefined where it is over.
 * @param failures how often in a row it has not worked
 * @param reason why the stream ended, or the code of the refusal
 */
export function pauseBefore(
  failures: number,
  reason: string,
  problem: ApiError | undefined,
): number | undefined {
  if (FOR_GOOD.includes(reason)) return undefined;
  const status = problem?.status ?? 0;
  if (status >= 400 && status < 500 && status !== 429 && status !== 408) return undefined;
  if (problem?.retryAfterSeconds !== undefined) return problem.retryAfterSeconds * 1000;
  return Math.min(1000 * 2 ** failures, LONGEST_MS);
}
