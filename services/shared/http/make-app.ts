import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
} from 'express';
import type { Logger } from '../logging/logger.ts';
import { continueTrace, runInTrace } from '../logging/trace.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { AppError } from './app-error.ts';
import { sendErrorEnvelope } from './envelope.ts';
import { inOne } from './in-one.ts';
import { loggablePath } from './loggable-path.ts';
import { observeRequests } from './observe-requests.ts';
import { sendProblem } from './send-problem.ts';
import { toAppError } from './to-app-error.ts';

/** A named dependency: resolves when it can be used, rejects when it cannot. */
export type Readiness = Record<string, () => Promise<unknown>>;

export interface AppParts {
  logger: Logger;
  metrics: Metrics;
  readiness: Readiness;
  /** Whose X-Forwarded-For is believed; `req.ip` is the address behind them. */
  trustedProxies: string[];
  /** Mounts what this service does. */
  mount: (app: Express) => void;
}

/** The Express app every service is: trace, metrics, health, its own routes, 404, errors. */
export function makeApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple');
  app.set('trust proxy', parts.trustedProxies);
  const observe = observeRequests(parts.metrics, parts.logger);
  app.use(inOne(inTurn, withTrace, observe, answerOperator(parts)));
  parts.mount(app);
  app.use(() => {
    throw new AppError('not_found', { detail: 'There is nothing at this address.' });
  });
  app.use(answerErrors(parts.logger));
  return app;
}

/**
 * A request that was sent before the one in front of it was answered (pipelining) waits for its turn: until
 * then its answer has no connection, and nobody would be told that it was lost.
 */
const inTurn: RequestHandler = (_req, res, next) => {
  if (res.socket) next();
  else res.once('socket', () => next());
};

const withTrace: RequestHandler = (req, res, next) => {
  const trace = continueTrace(req.get('traceparent'));
  res.set('x-trace-id', trace.traceId);
  runInTrace(trace, next);
};

/**
 * What is asked by those who run the service, who come to it directly. Whoever comes by a proxy is told that it is there
 * and whether it works, and neither what it depends on nor its figures.
 */
function answerOperator({ metrics: { registry }, readiness }: AppParts): RequestHandler {
  const handlers = new Map<string, RequestHandler>([
    ['/health', (_req, res) => void res.json({ status: 'ok' })],
    ['/ready', ready(readiness)],
    [
      '/metrics',
      async (_req, res) => void res.type(registry.contentType).send(await registry.metrics()),
    ],
  ]);
  return (req, res, next) => {
    const handle = handlers.get(req.path);
    if (!handle || (req.method !== 'GET' && req.method !== 'HEAD')) return next();
    if (req.path === '/metrics' && isForwarded(req)) return next();
    // As it is counted, and not logged.
    req.route = { path: req.path };
    return handle(req, res, next);
  };
}

function ready(readiness: Readiness): RequestHandler {
  return async (req, res) => {
    const checks = await Promise.all(
      Object.entries(readiness).map(async ([name, check]) => {
        const ok = await withDeadline(check(), 1000).then(
          () => true,
          () => false,
        );
        return [name, ok ? 'ok' : 'unavailable'] as const;
      }),
    );
    const allOk = checks.every(([, state]) => state === 'ok');
    const status = allOk ? 'ok' : 'unavailable';
    const dependencies = Object.fromEntries(checks);
    res.status(allOk ? 200 : 503).json({ status, ...(isForwarded(req) ? {} : { dependencies }) });
  };
}

/** A proxy says for whom it asks, and nobody behind it can take that away. */
function isForwarded({ headers }: Request): boolean {
  return headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
}

function withDeadline(work: Promise<unknown>, timeoutMs: number): Promise<unknown> {
  const late = new Promise((_resolve, reject) => {
    setTimeout(reject, timeoutMs, new Error('late')).unref();
  });
  return Promise.race([work, late]);
}

function answerErrors(logger: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (thrown, req, res, _next) => {
    if (res.headersSent) {
      logger.info({ err: thrown as unknown, path: loggablePath(req.path) }, 'answer cut short');
      res.destroy();
      return;
    }
    const error = toAppError(thrown);
    if (error.status >= 500) {
      logger.error(
        { err: error.cause ?? error, code: error.code, path: loggablePath(req.path) },
        error.message,
      );
    }
    // A value that no column holds may be one of our own reckoning.
    if (error.code === 'invalid_request' && error.cause) {
      logger.warn({ err: error.cause, path: loggablePath(req.path) }, 'a value was out of range');
    }
    if (res.locals.envelope) sendErrorEnvelope(res, error);
    else sendProblem(res, error);
  };
}
