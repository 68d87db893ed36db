import cors from 'cors';
import type { RequestHandler } from 'express';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { isCrossSite } from '@golfroundpro/shared/http/cross-site.ts';
import type { GatewayContext } from '../context.ts';
import { callerNetwork } from '../domain/caller-address.ts';
import { countRequest } from './count-request.ts';

type Origins = Pick<GatewayContext['config'], 'corsOrigins'>;

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What pages of the configured origins may send and read. No credentials: they bring a token. */
const sharing = cors({
  origin: true,
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowedHeaders: [
    'Authorization',
    'Content-Type',
    'Idempotency-Key',
    'If-Match',
    'If-None-Match',
    'Last-Event-ID',
    'Traceparent',
    'X-API-Key',
  ],
  exposedHeaders: [
    'Content-Disposition',
    'ETag',
    'Location',
    'RateLimit-Limit',
    'RateLimit-Remaining',
    'RateLimit-Reset',
    'Retry-After',
    'X-Trace-Id',
  ],
  maxAge: 600,
});

/** Lets pages of the configured origins read answers, and answers their preflights, which count. */
export function shareWithOrigins(
  context: Pick<GatewayContext, 'config' | 'limiters' | 'metrics'>,
): RequestHandler {
  const { corsOrigins } = context.config;
  return async (req, res, next) => {
    if (corsOrigins.length > 0) res.vary('Origin');
    if (!corsOrigins.includes(req.get('origin') ?? '')) return next();
    if (req.method === 'OPTIONS') {
      await countRequest('per-address', callerNetwork(req.ip ?? ''), context);
    }
    sharing(req, res, next);
  };
}

/** Refuses what a page of another site would change here; clients that are no browsers pass. */
export function refuseCrossSiteChanges(config: Origins): RequestHandler {
  const refuse = refuseCrossSite(config);
  return (req, res, next) => (SAFE_METHODS.has(req.method) ? next() : refuse(req, res, next));
}

/** Refuses every request that a page of another site makes. */
export function refuseCrossSite({ corsOrigins }: Origins): RequestHandler {
  return (req, _res, next) => {
    if (isCrossSite(req.headers) && !corsOrigins.includes(req.get('origin') ?? '')) {
      throw new AppError('cross_site');
    }
    next();
  };
}
