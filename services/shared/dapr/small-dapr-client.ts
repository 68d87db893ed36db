import { Pool } from 'undici';
import {
  CALL_TIMEOUT_MS,
  componentNames,
  NO_VALUE_ETAG,
  secretStoreName,
  STATE_TIMEOUT_MS,
  type AppRequest,
  type DaprClient,
  type OutgoingEvent,
  type Sidecar,
  type SidecarMetadata,
} from './dapr-client.ts';
import { DaprError } from './dapr-error.ts';
import { RAW, rawRecord } from './raw-record.ts';

interface DaprRequest {
  method: AppRequest['method'];
  path: string;
  body?: unknown;
  /** Statuses that are an answer, not a failure. */
  expected?: number[];
  timeoutMs?: number;
}

/** A client of the sidecar over one keep-alive pool, and nothing beside. */
export function makeSmallDaprClient(config: Sidecar): DaprClient {
  const { pubsub, stateStore } = componentNames(config.app);
  const connect = () => new Pool(`http://127.0.0.1:${config.port}`, { connections: 8 });
  let pool = connect();

  async function call(request: DaprRequest) {
    const { method, path, expected = [], timeoutMs = CALL_TIMEOUT_MS } = request;
    const { statusCode, headers, text } = await send(request, timeoutMs).catch((cause: unknown) => {
      throw new DaprError(`${method} ${path}`, { text: 'the sidecar does not answer', cause });
    });
    if (statusCode >= 300 && !expected.includes(statusCode)) {
      const told = `${statusCode} ${text}`;
      throw new DaprError(`${method} ${path}`, { status: statusCode, text: told });
    }
    return { status: statusCode, body: parse(text), etag: String(headers['etag'] ?? '') };
  }

  async function send({ method, path, body }: DaprRequest, timeoutMs: number) {
    const response = await pool.request({
      method,
      path: `/v1.0${path}`,
      headers: { 'dapr-api-token': config.apiToken, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { statusCode, headers } = response;
    return { statusCode, headers, text: await response.body.text() };
  }

  const answerTo = async (request: DaprRequest) => (await call(request)).body;

  async function publishBulk(topic: string, events: OutgoingEvent[]): Promise<void> {
    const body = events.map(({ id, key, event }) => ({
      entryId: id,
      ...rawRecord(event),
      metadata: { partitionKey: key },
    }));
    const path = `/publish/bulk/${pubsub}/${topic}?metadata.rawPayload=${RAW.rawPayload}`;
    await call({ method: 'POST', path, body });
  }

  return {
    secret: async (service) => {
      const path = `/secrets/${secretStoreName(service)}/${service}`;
      return (await answerTo({ method: 'GET', path })) as Record<string, string>;
    },
    publish: (topic, event) => publishBulk(topic, [event]),
    publishBulk,
    invoke: (app, { method, path, body }) =>
      answerTo({ method, path: `/invoke/${app}/method/${path}`, body }),
    callBinding: (binding, operation, data, metadata = {}) => {
      const body = { operation, data, metadata };
      return answerTo({ method: 'POST', path: `/bindings/${binding}`, body });
    },
    getState: async <T>(key: string) => {
      const path = `/state/${stateStore}/${encodeURIComponent(key)}?consistency=strong`;
      const timeoutMs = STATE_TIMEOUT_MS;
      const { status, body, etag } = await call({ method: 'GET', path, timeoutMs });
      return status === 204 ? undefined : { value: body as T, etag };
    },
    saveState: async (key, value, { etag = NO_VALUE_ETAG, ttlSeconds }) => {
      const options = { concurrency: 'first-write', consistency: 'strong' };
      const body = [{ key, value, etag, options, metadata: { ttlInSeconds: `${ttlSeconds}` } }];
      const { status } = await call({
        method: 'POST',
        path: `/state/${stateStore}`,
        body,
        expected: [409],
        timeoutMs: STATE_TIMEOUT_MS,
      });
      return status !== 409;
    },
    metadata: async () => (await answerTo({ method: 'GET', path: '/metadata' })) as SidecarMetadata,
    ready: async () => {
      await call({ method: 'GET', path: '/healthz/outbound' });
    },
    move: () => {
      const before = pool;
      pool = connect();
      return before.close();
    },
    close: () => pool.close(),
  };
}

/** JSON, else the text as it is; undefined where there is none. */
function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
