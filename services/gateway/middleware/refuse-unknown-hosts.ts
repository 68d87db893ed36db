import type { RequestHandler } from 'express';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { GatewayContext } from '../context.ts';

/** Refuses a `Host` that somebody made up, so that nothing behind it is told of one; X-Forwarded-Host is never believed. */
export function refuseUnknownHosts({
  hosts,
}: Pick<GatewayContext['config'], 'hosts'>): RequestHandler {
  return (req, _res, next) => {
    if (!hosts(req.headers.host)) throw new AppError('unknown_host');
    next();
  };
}
