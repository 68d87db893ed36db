import type { RequestHandler } from 'express';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { RateLimitState } from '@golfroundpro/shared/redis/rate-limiter.ts';
import type { GatewayContext } from '../context.ts';
import { callerNetwork } from '../domain/caller-address.ts';
import type { ProxyRoute } from '../proxy-routes.gen.ts';
import { userOf } from './authenticate.ts';

/** What is counted: the calls of an address, those of a user to a route, tries of passwords. */
export type Limit = 'per-address' | 'per-user' | 'credentials';

type Limiters = Pick<GatewayContext, 'limiters' | 'metrics'>;

/**
 * Counts the request: of a signed-in user by user and route, of everybody else by address; where
 * credentials are taken by address a second time.
 */
export function limitRate(
  { prefix, takesCredentials }: Pick<ProxyRoute, 'prefix' | 'takesCredentials'>,
  context: Limiters,
): RequestHandler {
  return async (req, res, next) => {
    const user = userOf(res);
    const address = callerNetwork(req.ip ?? '');
    const [usual, strict] = await Promise.all([
      user
        ? countRequest('per-user', `${user.userId}:${prefix}`, context)
        : countRequest('per-address', address, context),
      takesCredentials ? countRequest('credentials', address, context) : undefined,
    ]);
    res.set(headersOf(strict && strict.remaining < usual.remaining ? strict : usual));
    next();
  };
}

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
function headersOf({ limit, remaining, resetSeconds }: RateLimitState): Record<string, string> {
  return {
    'RateLimit-Limit': `${limit}`,
    'RateLimit-Remaining': `${remaining}`,
    'RateLimit-Reset': `${resetSeconds}`,
  };
}
