import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { RateLimitState } from '@golfroundpro/shared/redis/rate-limiter.ts';
import type { GatewayContext } from '../context.ts';
import type { Limit } from '../domain/limit.ts';

/** What counting needs of the gateway. */
export type Limiters = Pick<GatewayContext, 'limiters' | 'metrics'>;

/**
 * Counts one request of a caller.
 * @throws AppError rate_limited
 */
export async function countRequest(
  limit: Limit,
  caller: string,
  { limiters, metrics }: Limiters,
): Promise<RateLimitState> {
  const state = await limiters[limit].count(caller);
  if (state.allowed) return state;
  metrics.requestsLimited.inc({ method: limit, status: 'refused' });
  const headers = { ...headersOf(state), 'Retry-After': `${state.resetSeconds}` };
  throw new AppError('rate_limited', { headers });
}

/** As the drafts of the IETF's httpapi group and most APIs have them. */
export function headersOf({
  limit,
  remaining,
  resetSeconds,
}: RateLimitState): Record<string, string> {
  return {
    'RateLimit-Limit': `${limit}`,
    'RateLimit-Remaining': `${remaining}`,
    'RateLimit-Reset': `${resetSeconds}`,
  };
}
