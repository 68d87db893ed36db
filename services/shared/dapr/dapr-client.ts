import { Pool } from 'undici';
import type { DaprConfig } from '../config/service-config.ts';
import { DaprError } from './dapr-error.ts';

/** One event of a bulk publish: `key` decides the partition, `event` is a whole CloudEvent. */
export interface OutgoingEvent {
  id: string;
  key: string;
  event: unknown;
}

/** A value of the state store with the ETag it was read at. */
export interface StateEntry<T> {
  value: T;
  etag: string;
}

/** What our services use of the sidecar. Every call has a time-out; every failure is a DaprError. */
export interface DaprClient {
  /** All fields of a service's own secret, in the store of its own. */
  secret: (service: string) => Promise<Record<string, string>>;
  /** Publishes in order; resolves only when the broker has acknowledged every event. */
  publishBulk: (topic: string, events: OutgoingEvent[]) => Promise<void>;
  getState: <T>(key: string) => Promise<StateEntry<T> | undefined>;
  /**
   * Writes when the ETag still fits (undefined: when there is no value yet). False: nothing was
   * written. That is a conflict or a store that is away: daprd answers both with 409, so read again.
   */
  saveState: (
    key: string,
    value: unknown,
    options: { etag: string | undefined; ttlSeconds: number },
  ) => Promise<boolean>;
  deleteState: (key: string) => Promise<void>;
  ready: () => Promise<void>;
  close: () => Promise<void>;
}

export const PUBSUB = 'pubsub';
const STATE_STORE = 'statestore';
const TIMEOUT_MS = 5000;
/** Somebody waits for it: shorter than the retries of a sidecar whose store is away. */
const STATE_TIMEOUT_MS = 2000;
/** The ETag of "no value yet": state.redis answers a conflict with 409, without an ETag with 500. */
const NO_VALUE_ETAG = '0';

interface DaprRequest {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  body?: unknown;
  /** Statuses that are an answer, not a failure. */
  expected?: number[];
  timeoutMs?: number;
}

/** A client of the sidecar over one keep-alive pool. */
export function makeDaprClient(config: Omit<DaprConfig, 'secretsRefreshMs'>): DaprClient {
  const pool = new Pool(`http://127.0.0.1:${config.port}`, { connections: 8 });

  async function call(request: DaprRequest) {
    const { method, path, body, expected = [], timeoutMs = TIMEOUT_MS } = request;
    const response = await pool
      .request({
        method,
        path: `/v1.0${path}`,
        headers: { 'dapr-api-token': config.apiToken, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(timeoutMs),
      })
      .catch((cause: unknown) => {
        throw new DaprError(`${method} ${path}: the sidecar does not answer`, undefined, { cause });
      });
    const text = await response.body.text();
    const { statusCode, headers } = response;
    if (statusCode >= 300 && !expected.includes(statusCode)) {
      throw new DaprError(`${method} ${path}: ${statusCode} ${text.slice(0, 500)}`, statusCode);
    }
    return { status: statusCode, text, etag: String(headers['etag'] ?? '') };
  }

  return {
    secret: async (service) => {
      const { text } = await call({
        method: 'GET',
        path: `/secrets/secrets-${service}/${service}`,
      });
      return JSON.parse(text) as Record<string, string>;
    },
    publishBulk: async (topic, events) => {
      const body = events.map(({ id, key, event }) => ({
        entryId: id,
        event,
        contentType: 'application/cloudevents+json',
        metadata: { partitionKey: key },
      }));
      await call({ method: 'POST', path: `/publish/bulk/${PUBSUB}/${topic}`, body });
    },
    getState: async <T>(key: string) => {
      const path = `/state/${STATE_STORE}/${encodeURIComponent(key)}?consistency=strong`;
      const { status, text, etag } = await call({
        method: 'GET',
        path,
        timeoutMs: STATE_TIMEOUT_MS,
      });
      return status === 204 ? undefined : { value: JSON.parse(text) as T, etag };
    },
    saveState: async (key, value, { etag = NO_VALUE_ETAG, ttlSeconds }) => {
      const options = { concurrency: 'first-write', consistency: 'strong' };
      const body = [{ key, value, etag, options, metadata: { ttlInSeconds: `${ttlSeconds}` } }];
      const path = `/state/${STATE_STORE}`;
      const { status } = await call({
        method: 'POST',
        path,
        body,
        expected: [409],
        timeoutMs: STATE_TIMEOUT_MS,
      });
      return status !== 409;
    },
    deleteState: async (key) => {
      await call({ method: 'DELETE', path: `/state/${STATE_STORE}/${encodeURIComponent(key)}` });
    },
    ready: async () => {
      await call({ method: 'GET', path: '/healthz/outbound' });
    },
    close: () => pool.close(),
  };
}
