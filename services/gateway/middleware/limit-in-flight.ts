import type { RequestHandler } from 'express';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { GatewayContext } from '../context.ts';
import { SMALL_BYTES } from '../proxy/take-body.ts';
import type { ProxyRoute } from '../proxy-routes.gen.ts';
import { callerOf } from './authenticate.ts';
import { holdRefusal } from './count-request.ts';

/**
 * Bounds what one caller has under way: whoever waits for many answers takes no place of others. Large
 * bodies, which are held while they come, are counted besides.
 */
export function limitInFlight(
  { maxBodyBytes = 0 }: Pick<ProxyRoute, 'maxBodyBytes'>,
  { claims }: Pick<GatewayContext, 'claims'>,
): RequestHandler {
  const counts = maxBodyBytes > SMALL_BYTES ? [claims.large, claims.request] : [claims.request];
  return async (req, res, next) => {
    // Who has gone already would never give back what they claim.
    if (res.closed) return;
    for (const claim of counts) {
      const giveBack = claim(callerOf(req, res));
      if (!giveBack) {
        await holdRefusal();
        throw new AppError('rate_limited', {
          detail: 'Too many of your requests are not answered yet; wait for one.',
          headers: { 'retry-after': '1' },
        });
      }
      res.once('close', giveBack);
    }
    next();
  };
}
