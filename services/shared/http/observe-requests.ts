import type { Request, RequestHandler } from 'express';
import type { Logger } from '../logging/logger.ts';
import { currentTrace, runInTrace } from '../logging/trace.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { loggablePath } from './loggable-path.ts';

const SLOW_SECONDS = 1;
const QUIET_PATHS = new Set(['/health', '/ready', '/metrics']);

/** Counts and times every request by its route, and logs it: quietly, unless it was slow or failed. */
export function observeRequests(metrics: Metrics, logger: Logger): RequestHandler {
  return (req, res, next) => {
    const startMs = performance.now();
    const trace = currentTrace();
    const observe = () => {
      const seconds = (performance.now() - startMs) / 1000;
      const endpoint = endpointOf(req);
      metrics.observeRequest({ method: req.method, endpoint, status: res.statusCode, seconds });
      if (QUIET_PATHS.has(endpoint)) return;
      const level = res.statusCode >= 400 || seconds > SLOW_SECONDS ? 'info' : 'debug';
      if (!logger.isLevelEnabled(level)) return;
      const { method, path } = req;
      const entry = { method, path: loggablePath(path), status: res.statusCode, seconds };
      // A proxied answer is finished by the upstream's socket, which knows nothing of this trace.
      const log = () => logger[level](entry, 'request');
      if (trace) runInTrace(trace, log);
      else log();
    };
    res.once('finish', observe);
    next();
  };
}

function endpointOf(req: Request): string {
  const route = req.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : 'unmatched';
}
