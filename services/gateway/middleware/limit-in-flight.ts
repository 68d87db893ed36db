import type { RequestHandler } from 'express';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { GatewayContext } from '../context.ts';
import { callerOf } from './authenticate.ts';

/** Bounds what one caller has under way: whoever waits for many answers takes no place of others. */
export function limitInFlight({
  claimRequest,
}: Pick<GatewayContext, 'claimRequest'>): RequestHandler {
  return (req, res, next) => {
    const giveBack = claimRequest(callerOf(req, res));
    if (!giveBack) {
      throw new AppError('rate_limited', {
        detail: 'Too many of your requests are not answered yet; wait for one.',
        headers: { 'retry-after': '1' },
      });
    }
    res.once('close', giveBack);
    next();
  };
}
