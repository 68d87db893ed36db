import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { isNotConnected, type Instances } from '@golfroundpro/shared/http/instances.ts';
import { NOT_ANSWERED } from '@golfroundpro/shared/http/sidecar-fault.ts';
import {
  makeUpstreamPools,
  poolStateOf,
  requireLife,
  type UpstreamPlace,
} from '@golfroundpro/shared/http/upstream-pools.ts';
import {
  errors,
  toUpstreamError,
  traceHeader,
  type Dispatcher,
  type Pool,
} from '@golfroundpro/shared/http/upstream.ts';
import type { PoolState } from '@golfroundpro/shared/metrics/pool-gauges.ts';
import { makeExchange } from './exchange.ts';

/** Hands requests on to a service: its instances in turn, over a keep-alive pool each. */
export interface Forwarder {
  /**
   * Streams the answer back as it is; when the client goes, so does the request. `headers` are set on
   * it, in place of what the client sent.
   * @throws AppError upstream_unavailable; outcome_unknown for what was sent and may have changed something
   */
  forward: (req: IncomingMessage, res: ServerResponse, options: ForwardOptions) => Promise<void>;
  /** Resolves when an instance says that it lives. */
  health: () => Promise<void>;
  /** Its connections, those to all instances together. */
  poolState: () => PoolState;
  close: () => Promise<void>;
}

export interface ForwardOptions {
  headers: Record<string, string>;
  body: Buffer | undefined;
  /** When the answer must have begun, waiting for a connection included; 5 s unless told. */
  answerTimeoutMs?: number;
}

const CONNECTIONS = 256;
const ANSWER_TIMEOUT_MS = 5000;

/** They speak of one connection only (RFC 9110, section 7.6.1); undici does `Expect` by itself. */
const HOP_BY_HOP = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** A connection that ended under a request: whether it was heard nobody knows. */
const BROKEN = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', NOT_ANSWERED]);

/** What a client could claim but only a proxy, a sidecar or a service may say. */
const UNTRUSTED = /^(x-forwarded-|forwarded$|x-real-ip$|x-caller-|dapr-)/;

/**
 * A forwarder to a service; without any address it refuses all.
 * @param unreadSeconds how long a client may take nothing of an answer that waits for them
 */
export function makeForwarder(place: UpstreamPlace, unreadSeconds: number): Forwarder {
  const { pools, instances, close } = makeUpstreamPools(place, CONNECTIONS);
  // Whether a service lives must not wait until what clients ask of it is answered.
  const asides = makeUpstreamPools(place, 1);
  return {
    forward: (req, res, options) =>
      forward({ instances, unreadMs: unreadSeconds * 1000 }, req, res, options),
    health: () => Promise.any(asides.pools.map(requireLife)),
    poolState: () => poolStateOf(pools),
    close: async () => void (await Promise.all([close(), asides.close()])),
  };
}

async function forward(
  { instances, unreadMs }: { instances: Instances<Pool>; unreadMs: number },
  req: IncomingMessage,
  res: ServerResponse,
  { headers, body, answerTimeoutMs = ANSWER_TIMEOUT_MS }: ForwardOptions,
): Promise<void> {
  const request: Dispatcher.DispatchOptions = {
    method: req.method as Dispatcher.HttpMethod,
    path: req.url!,
    headers: { ...requestHeaders(req.headers), ...traceHeader(), ...headers },
    body: body ?? null,
    // The timer counts; this one begins with the sending.
    headersTimeout: answerTimeoutMs,
  };
  const exchange = makeExchange({
    request,
    unreadMs,
    begin: (status, answered) => {
      clearTimeout(timer);
      return res.writeHead(status, endToEnd(answered));
    },
  });
  const silence = () => exchange.giveUp(new errors.HeadersTimeoutError('no answer in time'));
  const timer = setTimeout(silence, answerTimeoutMs);
  const isGone = () => res.destroyed && !res.writableFinished;
  res.once('close', () => isGone() && exchange.giveUp(new Error('the client has gone')));
  try {
    await instances.ask(exchange.with, (cause) => mayGoAgain(cause, req, res));
  } catch (cause) {
    if (isGone()) return;
    if (res.headersSent) res.destroy();
    else if (isRead(req) || !exchange.wasSent() || isNotConnected(cause)) {
      throw toUpstreamError(cause);
    } else throw outcomeUnknown(req, cause);
  } finally {
    clearTimeout(timer);
  }
}

const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

function outcomeUnknown({ method, headers }: IncomingMessage, cause: unknown): AppError {
  const hasKey = method === 'POST' && headers['idempotency-key'] !== undefined;
  const detail = hasKey
    ? 'Send it again with the same Idempotency-Key: where one is taken it is not done twice.'
    : 'Look whether it was done before you send it again.';
  return new AppError('outcome_unknown', { detail, headers: { 'retry-after': '1' }, cause });
}

/** What changes nothing may be asked twice (RFC 9110, section 9.2.2); all else never is. */
function mayGoAgain(cause: unknown, req: IncomingMessage, res: ServerResponse): boolean {
  if (isNotConnected(cause)) return true;
  return isRead(req) && !res.headersSent && BROKEN.has((cause as { code?: string }).code ?? '');
}

function requestHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return endToEnd(headers, (name) => !UNTRUSTED.test(name));
}

/** The headers that are not of this connection alone, and that are let through. */
function endToEnd(headers: IncomingHttpHeaders, isLet = (_name: string) => true) {
  const connection = String(headers.connection ?? '').toLowerCase();
  const named = connection === 'keep-alive' ? [] : connection.split(/\s*,\s*/);
  const kept: IncomingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!HOP_BY_HOP.has(name) && !named.includes(name) && isLet(name)) kept[name] = value;
  }
  return kept;
}
