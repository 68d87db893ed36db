import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { RateLimitState } from '@golfroundpro/shared/redis/rate-limiter.ts';
import type { GatewayContext } from '../context.ts';
import type { Limit } from '../domain/limit.ts';

/** What counting needs of the gateway. */
export type Limiters = Pick<GatewayContext, 'limiters' | 'metrics'>;

/**
 * Whoever is told to wait and does not waits here: the next refusal comes no faster, and those who came
 * together do not come back together. Who keeps to `Retry-After` never meets it.
 */
export const holdRefusal = () => sleep(1000 + Math.random() * 4000);

/**
 * Counts one request of a caller, which weighs as much as `weight` of the usual ones.
 * @throws AppError rate_limited
 */
export async function countRequest(
  limit: Limit,
  caller: string,
  { limiters, metrics }: Limiters,
  weight = 1,
): Promise<RateLimitState> {
  const state = await limiters[limit].count(caller, weight);
  if (state.allowed) return state;
  if (state.toldAlready) await holdRefusal();
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
