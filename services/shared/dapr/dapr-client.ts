import type { DaprConfig } from '../config/service-config.ts';

/** One event to publish: `key` decides the partition, `event` is a whole CloudEvent as JSON. */
export interface OutgoingEvent {
  id: string;
  key: string;
  event: string;
}

/** A request to another app, through both sidecars. */
export interface AppRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Without a slash before it. */
  path: string;
  body?: object;
}

/** What a sidecar says of itself. */
export interface SidecarMetadata {
  /** The app's id. */
  id: string;
  components: { name: string; type: string; version: string }[];
}

/** A value of the state store with the ETag it was read at. */
export interface StateEntry<T> {
  value: T;
  etag: string;
}

/**
 * What our services use of the sidecar. Every call has a time-out; every failure is a DaprError.
 * Answers of apps and bindings are their JSON, else their text; undefined where they are empty.
 */
export interface DaprClient {
  /** All fields of a service's own secret, in the store of its own. */
  secret: (service: string) => Promise<Record<string, string>>;
  /** Resolves only when the broker has acknowledged the event. */
  publish: (topic: string, event: OutgoingEvent) => Promise<void>;
  /**
   * Publishes in order; resolves only when the broker has acknowledged every event. Where it rejects
   * some may be published all the same.
   */
  publishBulk: (topic: string, events: OutgoingEvent[]) => Promise<void>;
  /** Calls a route of another app. An answer other than 2xx is a failure, with its status. */
  invoke: (app: string, request: AppRequest) => Promise<unknown>;
  /** Asks an output binding for one of its operations. */
  callBinding: (
    binding: string,
    operation: string,
    data: unknown,
    metadata?: Record<string, string>,
  ) => Promise<unknown>;
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
  metadata: () => Promise<SidecarMetadata>;
  /** Rejects while the sidecar does not answer. */
  ready: () => Promise<void>;
  /** Goes on with the sidecar that its settings name now; done when nothing is under way at the one before. */
  move: () => Promise<void>;
  close: () => Promise<void>;
}

/** Whose sidecar it is, and how to reach it. */
export type Sidecar = Pick<DaprConfig, 'app' | 'port' | 'apiToken'>;

/** What a sidecar calls the components of its app: in a cluster those of all apps of a namespace stand side by side. */
export function componentNames(app: string): { pubsub: string; stateStore: string } {
  return { pubsub: `pubsub-${app}`, stateStore: `statestore-${app}` };
}

/** The secret store of an app. */
export function secretStoreName(app: string): string {
  return `secrets-${app}`;
}

export const CALL_TIMEOUT_MS = 5000;
/** Somebody waits for it: shorter than the retries of a sidecar whose store is away. */
export const STATE_TIMEOUT_MS = 2000;
/** The ETag of "no value yet": state.redis answers a conflict with 409, without an ETag with 500. */
export const NO_VALUE_ETAG = '0';
