import type { RequestHandler } from 'express';
import { callerNetwork } from '../domain/caller-address.ts';
import { hasBody } from '../proxy/take-body.ts';
import type { ProxyRoute } from '../proxy-routes.gen.ts';
import { userOf } from './authenticate.ts';
import { countRequest, headersOf, type Limiters } from './count-request.ts';

/** What a body that was read and refused counts for besides: it costs more to refuse than to send. */
const REFUSED_BODY_WEIGHT = 9;
/** Not well formed, too late, too large, of no known type, not as the schema has it. */
const REFUSED_BODY = new Set([400, 408, 413, 415, 422]);

/**
 * Counts the request: of a signed-in user by user and route, of everybody else by address; where
 * credentials are taken by address a second time. Whoever is over the limit is refused before their
 * body is read.
 */
export function limitRate(
  {
    prefix,
    takesCredentials,
    weight = 1,
  }: Pick<ProxyRoute, 'prefix' | 'takesCredentials' | 'weight'>,
  context: Limiters,
): RequestHandler {
  return async (req, res, next) => {
    const user = userOf(res);
    const address = callerNetwork(req.ip ?? '');
    const limit = user ? 'per-user' : 'per-address';
    const caller = user ? `${user.userId}:${prefix}` : address;
    const [usual, strict] = await Promise.all([
      countRequest(limit, caller, context, weight),
      takesCredentials ? countRequest('credentials', address, context) : undefined,
    ]);
    res.set(headersOf(strict && strict.remaining < usual.remaining ? strict : usual));
    res.once('close', () => {
      // Who hangs up on a body wants no answer: it may have been any of these.
      const isRefused = !res.writableFinished || REFUSED_BODY.has(res.statusCode);
      if (!isRefused || !hasBody(req)) return;
      // The answer has gone: what cannot be counted costs nobody anything.
      context.limiters[limit].charge(caller, REFUSED_BODY_WEIGHT).catch(() => undefined);
    });
    next();
  };
}
