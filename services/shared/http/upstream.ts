import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { Pool, type Dispatcher } from 'undici';
import type { PoolState } from '../metrics/pool-gauges.ts';
import { currentTrace, traceparent } from '../logging/trace.ts';
import { AppError } from './app-error.ts';
import { isNotConnected, makeInstances, type Instances } from './instances.ts';

/** A service behind this one: its instances in turn, over a keep-alive pool each. */
export interface Upstream {
  /**
   * Hands a request on and streams the answer back as it is; when the client goes, so does the
   * request. `headers` are set on it, in place of what the client sent.
   * @throws AppError upstream_unavailable, payload_too_large
   */
  forward: (req: IncomingMessage, res: ServerResponse, options: ForwardOptions) => Promise<void>;
  /**
   * Asks a route of the service; with the app token an internal one, as its sidecar would.
   * @throws AppError not_found, also for an id that cannot be one (422); upstream_unavailable for
   * whatever else is not a 200, and for no answer in 5 s unless told
   */
  getJson: (path: string, appToken?: string, timeoutMs?: number) => Promise<unknown>;
  /** As `getJson`, with a body; a 401 is `unauthenticated`. */
  postJson: (path: string, appToken: string, body: object) => Promise<unknown>;
  /** Resolves when an instance says that it lives. */
  health: () => Promise<void>;
  /** Its connections, those to all instances together. */
  poolState: () => PoolState;
  close: () => Promise<void>;
}

export interface ForwardOptions {
  headers: Record<string, string>;
  maxBodyBytes: number;
  /** How long the service may take to begin its answer; 5 s unless told. */
  answerTimeoutMs?: number;
}

const CONNECTIONS = 256;
const CONNECT_TIMEOUT_MS = 1000;
const HEADERS_TIMEOUT_MS = 5000;

/** They speak of one connection only (RFC 9110, section 7.6.1); undici does `Expect` by itself. */
const HOP_BY_HOP = [
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
];

/** A connection that ended under a request: whether it was heard nobody knows. */
const BROKEN = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** What a client could claim but only a proxy or a sidecar may say. */
const UNTRUSTED = /^(x-forwarded-|forwarded$|x-real-ip$|dapr-)/;

/** An upstream whose instances are at `urls`, such as `http://localhost:8082`. */
export function makeUpstream(urls: string[]): Upstream {
  const pools = urls.map(
    (url) =>
      new Pool(url, {
        connections: CONNECTIONS,
        connect: { timeout: CONNECT_TIMEOUT_MS },
        headersTimeout: HEADERS_TIMEOUT_MS,
      }),
  );
  const instances = makeInstances(pools);
  return {
    forward: (req, res, options) => forward(instances, req, res, options),
    getJson: (path, appToken, timeoutMs) =>
      askJson(instances, { method: 'GET', path }, appToken, timeoutMs),
    postJson: (path, appToken, body) =>
      askJson(instances, { method: 'POST', path, body: JSON.stringify(body) }, appToken),
    health: () => Promise.any(pools.map(requireLife)),
    poolState: () => stateOf(pools),
    close: async () => void (await Promise.all(pools.map((pool) => pool.close()))),
  };
}

function stateOf(pools: Pool[]): PoolState {
  const all = pools.map(({ stats }) => stats);
  const sum = (of: (stats: Pool['stats']) => number) =>
    all.reduce((total, stats) => total + of(stats), 0);
  return {
    used: sum(({ running }) => running),
    idle: sum(({ connected, running }) => connected - running),
    waiting: sum(({ pending }) => pending),
  };
}

async function requireLife(pool: Pool): Promise<void> {
  const { statusCode, body } = await pool.request({ method: 'GET', path: '/health' });
  await body.dump();
  if (statusCode !== 200) throw new Error(`/health answers ${statusCode}`);
}

async function askJson(
  instances: Instances<Pool>,
  request: Pick<Dispatcher.RequestOptions, 'method' | 'path' | 'body'>,
  appToken: string | undefined,
  timeoutMs = HEADERS_TIMEOUT_MS,
): Promise<unknown> {
  try {
    const headers = {
      ...(appToken ? { 'dapr-api-token': appToken } : {}),
      ...(request.body ? { 'content-type': 'application/json' } : {}),
      ...traceHeader(),
    };
    const timeouts = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs };
    const { statusCode, body } = await instances.ask((pool) =>
      pool.request({ ...request, headers, ...timeouts }),
    );
    if (statusCode === 200) return await body.json();
    await body.dump();
    if (statusCode === 404 || statusCode === 422) throw new AppError('not_found');
    if (statusCode === 401 && request.body) throw new AppError('unauthenticated');
    // Without the path: a secret can be in it.
    throw new Error(`the service answers ${statusCode}`);
  } catch (cause) {
    throw toAppError(cause);
  }
}

async function forward(
  instances: Instances<Pool>,
  req: IncomingMessage,
  res: ServerResponse,
  { headers, maxBodyBytes, answerTimeoutMs }: ForwardOptions,
): Promise<void> {
  const gone = new AbortController();
  res.once('close', () => res.writableFinished || gone.abort());
  const request: Dispatcher.RequestOptions = {
    method: req.method as Dispatcher.HttpMethod,
    path: req.url!,
    headers: {
      ...requestHeaders(req.headers),
      ...traceHeader(),
      ...headers,
    },
    signal: gone.signal,
    headersTimeout: answerTimeoutMs,
  };
  const send = (pool: Pool) => {
    // Nothing of the request's body is read before there is a connection.
    const body = hasBody(req) ? Readable.from(atMost(req, maxBodyBytes)) : null;
    return pool.stream({ ...request, body }, (answer) =>
      res.writeHead(answer.statusCode, endToEnd(answer.headers)),
    );
  };
  try {
    await instances.ask(send, (cause) => mayGoAgain(cause, req, res));
  } catch (cause) {
    if (gone.signal.aborted) return;
    if (res.headersSent) res.destroy();
    else throw toAppError(cause);
  }
}

/** What changes nothing may be asked twice (RFC 9110, section 9.2.2); all else never is. */
function mayGoAgain(cause: unknown, req: IncomingMessage, res: ServerResponse): boolean {
  if (isNotConnected(cause)) return true;
  const isRead = (req.method === 'GET' || req.method === 'HEAD') && !hasBody(req);
  return isRead && !res.headersSent && BROKEN.has((cause as { code?: string }).code ?? '');
}

function traceHeader(): Record<string, string> {
  const trace = currentTrace();
  return trace ? { traceparent: traceparent(trace) } : {};
}

function requestHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const trusted = Object.entries(endToEnd(headers)).filter(([name]) => !UNTRUSTED.test(name));
  return Object.fromEntries(trusted);
}

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = String(headers.connection ?? '')
    .toLowerCase()
    .split(/\s*,\s*/);
  const dropped = new Set([...HOP_BY_HOP, ...named]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

async function* atMost(body: IncomingMessage, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  // Destroying the request would take the connection that its refusal is to be sent on.
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length;
    if (bytes > maxBytes) throw new AppError('payload_too_large');
    yield chunk as Buffer;
  }
}

function toAppError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  return new AppError('upstream_unavailable', { headers: { 'retry-after': '1' }, cause });
}
