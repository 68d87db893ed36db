import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { Pool, type Dispatcher } from 'undici';
import { currentTrace, traceparent } from '../logging/trace.ts';
import { AppError } from './app-error.ts';

/** A service behind this one, over one keep-alive pool. */
export interface Upstream {
  /**
   * Hands a request on and streams the answer back as it is; when the client goes, so does the
   * request. `headers` are set on it, in place of what the client sent.
   * @throws AppError upstream_unavailable, payload_too_large
   */
  forward: (req: IncomingMessage, res: ServerResponse, options: ForwardOptions) => Promise<void>;
  /**
   * Asks an internal route of the service, as its sidecar would.
   * @throws AppError not_found, also for an id that cannot be one (422); upstream_unavailable for
   * whatever else is not a 200
   */
  getJson: (path: string, appToken: string) => Promise<unknown>;
  /** Resolves when the service says that it lives. */
  health: () => Promise<void>;
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

/** What a client could claim but only a proxy or a sidecar may say. */
const UNTRUSTED = /^(x-forwarded-|forwarded$|x-real-ip$|dapr-)/;

/** An upstream at `url`, such as `http://localhost:8082`. */
export function makeUpstream(url: string): Upstream {
  const pool = new Pool(url, {
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: HEADERS_TIMEOUT_MS,
  });
  return {
    forward: (req, res, options) => forward(pool, req, res, options),
    getJson: (path, appToken) => getJson(pool, path, appToken),
    health: async () => {
      const { statusCode, body } = await pool.request({ method: 'GET', path: '/health' });
      await body.dump();
      if (statusCode !== 200) throw new Error(`${url} answers ${statusCode}`);
    },
    close: () => pool.close(),
  };
}

async function getJson(pool: Pool, path: string, appToken: string): Promise<unknown> {
  try {
    const headers = { 'dapr-api-token': appToken, ...traceHeader() };
    const bodyTimeout = HEADERS_TIMEOUT_MS;
    const { statusCode, body } = await pool.request({ method: 'GET', path, headers, bodyTimeout });
    if (statusCode === 200) return await body.json();
    await body.dump();
    if (statusCode === 404 || statusCode === 422) throw new AppError('not_found');
    // Without the path: a secret can be in it.
    throw new Error(`the service answers ${statusCode}`);
  } catch (cause) {
    throw toAppError(cause);
  }
}

async function forward(
  pool: Pool,
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
    body: hasBody(req) ? Readable.from(atMost(req, maxBodyBytes)) : null,
    signal: gone.signal,
    headersTimeout: answerTimeoutMs,
  };
  try {
    await pool.stream(request, (answer) =>
      res.writeHead(answer.statusCode, endToEnd(answer.headers)),
    );
  } catch (cause) {
    if (gone.signal.aborted) return;
    if (res.headersSent) res.destroy();
    else throw toAppError(cause);
  }
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
