import type { RequestHandler } from 'express';
import { callerNetwork } from '../domain/caller-address.ts';
import type { ProxyRoute } from '../proxy-routes.gen.ts';
import { userOf } from './authenticate.ts';
import { countRequest, headersOf, type Limiters } from './count-request.ts';

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
