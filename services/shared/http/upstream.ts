import type { Dispatcher, Pool } from 'undici';
import { currentTrace, traceparent } from '../logging/trace.ts';
import { AppError } from './app-error.ts';
import type { Instances } from './instances.ts';
import {
  HEADERS_TIMEOUT_MS,
  makeUpstreamPools,
  requireLife,
  type UpstreamPlace,
} from './upstream-pools.ts';

export { errors, type Dispatcher, type Pool } from 'undici';

/** A service that this one asks: its instances in turn, over a keep-alive pool each. */
export interface Upstream {
  /**
   * Asks a route of the service.
   * @throws AppError not_found, also for an id that cannot be one (422); upstream_unavailable for
   * whatever else is not a 200, and for no answer in 5 s unless told
   */
  getJson: (path: string, timeoutMs?: number) => Promise<unknown>;
  /** As `getJson`, with a body; a 401 is `unauthenticated`. */
  postJson: (path: string, body: object) => Promise<unknown>;
  /**
   * As `getJson`, of an answer that is a file: it may take as long as it moves.
   * @throws AppError payload_too_large for more than so many bytes
   */
  getBytes: (path: string, mostBytes: number, signal?: AbortSignal) => Promise<Buffer>;
  /** Resolves when an instance says that it lives. */
  health: () => Promise<void>;
  close: () => Promise<void>;
}

/** Where a service is, and the token with which this one asks its internal routes. */
export interface UpstreamAddress extends UpstreamPlace {
  token: string;
}

/** In a header of its own: `dapr-api-token` is what a sidecar carries. */
export const CALLER_TOKEN_HEADER = 'x-caller-token';

const CONNECTIONS = 64;

/** An upstream whose instances are at these addresses. */
export function makeUpstream({ token, ...place }: UpstreamAddress): Upstream {
  const { pools, instances, close } = makeUpstreamPools(place, CONNECTIONS);
  const ask = <T>(request: UpstreamRequest, read: ReadBody<T>) =>
    askUpstream(instances, token, request, read);
  return {
    getJson: (path, timeoutMs) => ask({ method: 'GET', path, timeoutMs }, readJson),
    postJson: (path, body) => ask({ method: 'POST', path, body: JSON.stringify(body) }, readJson),
    getBytes: (path, mostBytes, signal) =>
      ask({ method: 'GET', path, signal }, (body) => readBytes(body, mostBytes)),
    health: () => Promise.any(pools.map(requireLife)),
    close,
  };
}

/** The trace of the request at hand, for whoever is asked on its behalf. */
export function traceHeader(): Record<string, string> {
  const trace = currentTrace();
  return trace ? { traceparent: traceparent(trace) } : {};
}

/** What goes wrong on the way to a service, as a client is told of it. */
export function toUpstreamError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  return new AppError('upstream_unavailable', { headers: { 'retry-after': '1' }, cause });
}

type UpstreamRequest = Pick<Dispatcher.RequestOptions, 'method' | 'path' | 'body' | 'signal'> & {
  timeoutMs?: number | undefined;
};
type ReadBody<T> = (body: Dispatcher.ResponseData['body']) => Promise<T>;

const readJson: ReadBody<unknown> = (body) => body.json();

async function readBytes(body: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.byteLength;
    if (bytes > mostBytes) throw new AppError('payload_too_large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function askUpstream<T>(
  instances: Instances<Pool>,
  token: string,
  { timeoutMs = HEADERS_TIMEOUT_MS, ...request }: UpstreamRequest,
  read: ReadBody<T>,
): Promise<T> {
  try {
    const headers = {
      ...(request.path.startsWith('/internal/') ? { [CALLER_TOKEN_HEADER]: token } : {}),
      ...(request.body ? { 'content-type': 'application/json' } : {}),
      ...traceHeader(),
    };
    const timeouts = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs };
    const { statusCode, body } = await instances.ask((pool) =>
      pool.request({ ...request, headers, ...timeouts }),
    );
    if (statusCode === 200) return await read(body);
    await body.dump();
    if (statusCode === 404 || statusCode === 422) throw new AppError('not_found');
    if (statusCode === 401 && request.body) throw new AppError('unauthenticated');
    // Without the path: a secret can be in it.
    throw new Error(`the service answers ${statusCode}`);
  } catch (cause) {
    throw toUpstreamError(cause);
  }
}
