import { setTimeout as sleep } from 'node:timers/promises';
import {
  CommunicationProtocolEnum,
  DaprClient as Sdk,
  HttpMethod,
  LogLevel,
  StateConcurrencyEnum,
  StateConsistencyEnum,
} from '@dapr/dapr';
import {
  CALL_TIMEOUT_MS,
  componentNames,
  NO_VALUE_ETAG,
  secretStoreName,
  STATE_TIMEOUT_MS,
  type DaprClient,
  type Sidecar,
} from './dapr-client.ts';
import { DaprError } from './dapr-error.ts';
import { RAW, rawRecord } from './raw-record.ts';

/** How the SDK, over HTTP, gives back a key of a bulk read. */
interface BulkEntry {
  data?: unknown;
  etag?: string;
  error?: string;
}

const ignore = () => undefined;
/**
 * Over HTTP the SDK logs a failed publish or write, and then resolves; of a bulk with failed entries
 * it says that none failed, since it looks for `entryID` where daprd answers `entryId`. All it logs
 * as errors are such failures, so what is logged is thrown.
 */
const FAIL_WHERE_IT_LOGS = {
  error: (message: unknown) => {
    throw new Error(String(message));
  },
  warn: ignore,
  info: ignore,
  verbose: ignore,
  debug: ignore,
};

/** A client of the sidecar over the official SDK. One a process: closing it ends all its sockets. */
export function makeSdkDaprClient(config: Sidecar): DaprClient {
  const { pubsub, stateStore } = componentNames(config.app);
  const connect = () =>
    new Sdk({
      daprHost: '127.0.0.1',
      daprPort: String(config.port),
      daprApiToken: config.apiToken,
      communicationProtocol: CommunicationProtocolEnum.HTTP,
      logger: { level: LogLevel.Error, service: FAIL_WHERE_IT_LOGS },
    });
  let sdk = connect();
  let started: Promise<void> | undefined;

  /** Waits for the sidecar first: the SDK would wait by itself, and do what was given up long ago. */
  async function call<T>(
    what: string,
    work: () => Promise<T>,
    timeoutMs = CALL_TIMEOUT_MS,
  ): Promise<T> {
    const ended = new AbortController();
    const { signal } = ended;
    const late = sleep(timeoutMs, undefined, { signal }).then(() => {
      throw new Error('the sidecar does not answer');
    });
    started ??= sdk.start().catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    try {
      await Promise.race([started, late]);
      return await Promise.race([work(), late]);
    } catch (error) {
      throw toDaprError(what, error);
    } finally {
      ended.abort();
    }
  }

  return {
    secret: (service) =>
      call(`secret of ${service}`, async () => {
        const secret = await sdk.secret.get(secretStoreName(service), service);
        return secret as Record<string, string>;
      }),
    publish: async (topic, { key, event }) => {
      const { event: record, contentType } = rawRecord(event);
      const options = { contentType, metadata: { partitionKey: key, ...RAW } };
      await call(`publish to ${topic}`, () => sdk.pubsub.publish(pubsub, topic, record, options));
    },
    publishBulk: async (topic, events) => {
      const entries = events.map(({ id, key, event }) => ({
        entryID: id,
        ...rawRecord(event),
        metadata: { partitionKey: key },
      }));
      const publish = () => sdk.pubsub.publishBulk(pubsub, topic, entries, RAW);
      await call(`publish to ${topic}`, publish);
    },
    invoke: async (app, { method, path, body }) =>
      answerOf(
        await call(`${method} ${path} of ${app}`, () =>
          sdk.invoker.invoke(app, path, HttpMethod[method], body),
        ),
      ),
    callBinding: async (binding, operation, data, metadata) =>
      answerOf(
        await call(`${operation} of ${binding}`, () =>
          sdk.binding.send(binding, operation, data, metadata),
        ),
      ),
    // A read of one key gives no ETag in the SDK.
    getState: async <T>(key: string) => {
      const read = () => sdk.state.getBulk(stateStore, [key]);
      const [entry = {}] = (await call(`state ${key}`, read, STATE_TIMEOUT_MS)) as BulkEntry[];
      if (entry.error) throw new DaprError(`state ${key}`, { text: entry.error });
      const { data, etag } = entry;
      return etag === undefined ? undefined : { value: data as T, etag };
    },
    saveState: async (key, value, { etag = NO_VALUE_ETAG, ttlSeconds }) => {
      const options = {
        concurrency: StateConcurrencyEnum.CONCURRENCY_FIRST_WRITE,
        consistency: StateConsistencyEnum.CONSISTENCY_STRONG,
      };
      const entry = { key, value, etag, options, metadata: { ttlInSeconds: `${ttlSeconds}` } };
      try {
        await call(`state ${key}`, () => sdk.state.save(stateStore, [entry]), STATE_TIMEOUT_MS);
        return true;
      } catch (error) {
        if (error instanceof DaprError && error.status === 409) return false;
        throw error;
      }
    },
    metadata: () => call('metadata', () => sdk.metadata.get()),
    ready: async () => {
      const healthy = await call('health', () => sdk.health.isHealthy());
      if (!healthy) throw new DaprError('health', { text: 'the sidecar does not answer' });
    },
    move: async () => {
      sdk = connect();
      started = undefined;
      // To stop the one before would end the sockets of both; what it was asked has ended by then.
      await sleep(CALL_TIMEOUT_MS);
    },
    close: () => sdk.stop(),
  };
}

/** The SDK tells an answer's status in the text of its error alone. */
function toDaprError(what: string, thrown: unknown): DaprError {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const [, status] = /"status":(\d+)\}$/.exec(text) ?? [];
  return new DaprError(what, { status: status ? Number(status) : undefined, text, cause: thrown });
}

/** An empty answer is an empty text for the SDK. */
function answerOf(answer: unknown): unknown {
  return answer === '' ? undefined : answer;
}
