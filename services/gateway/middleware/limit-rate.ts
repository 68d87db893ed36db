import type { Request, RequestHandler, Response } from 'express';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { RateLimitState } from '@golfroundpro/shared/redis/rate-limiter.ts';
import type { GatewayContext } from '../context.ts';
import { callerNetwork } from '../domain/caller-address.ts';
import type { ProxyRoute } from '../routes.ts';
import { userOf } from './authenticate.ts';

type LimitedRoute = Pick<ProxyRoute, 'prefix' | 'limit'>;

/**
 * Counts the request: of a signed-in user by user and route, of everybody else by the address of
 * the socket (what a header claims is not believed).
 */
export function limitRate(
  route: LimitedRoute,
  { limiters, requestsLimited }: Pick<GatewayContext, 'limiters' | 'requestsLimited'>,
): RequestHandler {
  return async (req, res, next) => {
    const { limit, caller } = callerOf(route, req, res);
    const state = await limiters[limit].count(caller);
    const headers = headersOf(state);
    if (!state.allowed) {
      requestsLimited.inc({ limit });
      headers['Retry-After'] = `${state.resetSeconds}`;
      throw new AppError('rate_limited', { headers });
    }
    res.set(headers);
    next();
  };
}

function callerOf({ prefix, limit }: LimitedRoute, req: Request, res: Response) {
  const user = userOf(res);
  return limit === 'per-user' && user
    ? { limit, caller: `${user.userId}:${prefix}` }
    : { limit: 'per-address' as const, caller: callerNetwork(req.socket.remoteAddress ?? '') };
}

/** As the drafts of the IETF's httpapi group and most APIs have them. */
function headersOf({ limit, remaining, resetSeconds }: RateLimitState): Record<string, string> {
  return {
    'RateLimit-Limit': `${limit}`,
    'RateLimit-Remaining': `${remaining}`,
    'RateLimit-Reset': `${resetSeconds}`,
  };
}
