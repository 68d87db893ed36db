import { AsyncLocalStorage } from 'node:async_hooks';
import type { Request, RequestHandler } from 'express';
import type { Logger } from '../logging/logger.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { loggablePath } from './loggable-path.ts';

const SLOW_SECONDS = 1;
const QUIET_PATHS = new Set(['/health', '/ready', '/metrics']);

/** Counts and times every request by its route, and logs it: quietly, unless it was slow or failed. */
export function observeRequests(metrics: Metrics, logger: Logger): RequestHandler {
  return (req, res, next) => {
    const start = process.hrtime.bigint();
    const observe = () => {
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      const endpoint = endpointOf(req);
      metrics.observeRequest({ method: req.method, endpoint, status: res.statusCode, seconds });
      if (QUIET_PATHS.has(endpoint)) return;
      const entry = {
        method: req.method,
        path: loggablePath(req.path),
        status: res.statusCode,
        seconds,
      };
      logger[res.statusCode >= 400 || seconds > SLOW_SECONDS ? 'info' : 'debug'](entry, 'request');
    };
    // A proxied answer is finished by the upstream's socket, which knows nothing of this trace.
    res.once('finish', AsyncLocalStorage.bind(observe));
    next();
  };
}

function endpointOf(req: Request): string {
  const route = req.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : 'unmatched';
}
