import type { EventDefinition } from '../events/define-event.ts';
import type { Route } from '../http/route.ts';
import type { Role } from '../tokens/user.ts';

/** The Redis that keeps (views, sessions) and the one that forgets (caches, rate limits). */
export type RedisStore = 'redis-state' | 'redis-cache';

/** What stands for the world outside of the club on a developer's machine. */
export type OutsideStore = 'mail-sink' | 'identity-provider';

/**
 * All that others must know of a service: data only, in its `service.ts`. From these `npm run generate`
 * writes dapr.yaml, components/, the gateway's table, the policy and the page's words; the stack, Vault,
 * PostgreSQL, Kafka and the tests of all services loop over them.
 */
export interface ServiceDeclaration {
  /** Its folder, Dapr app id, schema and secret. */
  name: string;
  /** The part of the product it belongs to: `npm start -- --only play` runs one with what it needs. */
  area: string;
  /** One line for the table of the README. */
  summary: string;
  /** Where it listens on a developer's machine; the ports of its sidecar follow from it (ports.ts). */
  port: number;
  /**
   * Has a schema in PostgreSQL, and a pool of so many connections an instance; with `audit` an audit log too, which it
   * appends to and reads, and which another role owns (docs/adr/0060); with `queue` a second schema of its own, for the
   * tables of the library that keeps its queue (docs/adr/0076).
   */
  postgres?: { connections: number; audit?: true; queue?: true };
  redis?: RedisStore[];
  outside?: OutsideStore[];
  /** Keeps values in the state store of its sidecar. */
  daprState?: boolean;
  /** How it talks to its sidecar: the official SDK, or (unless told) the small client of the hot path. */
  daprClient?: DaprClientKind;
  /** What its secret holds beside the database login: field → how the first value is made. */
  secrets?: Record<string, SecretMaker>;
  /** Services whose `/internal/*` it asks, each with a token of its own. */
  calls?: string[];
  publishes?: PublishedTopic[];
  subscribes?: TopicSubscription[];
  /** Its instances fold events into views that all of them serve: one of another version would write into those too. */
  sharesViews?: true;
  /** Holds something of people: what it has of the caller is told at `/internal/own-data` (own-data-route.ts). */
  ownData?: true;
  /** What of the public API it serves, through the gateway. */
  paths?: PublicPath[];
  /** Redis channels on which it tells of changes, for live streams: name → what is told. */
  channels?: Record<string, string>;
  /** Settings that a local stack gives it beside those that follow from the above: name → value. */
  settings?: Record<string, string>;
  /** Loaded only where routes are listed; a list names its handlers and touches no context. */
  routes: () => Promise<(context: never) => Route[]>;
  /** What can be allowed about its things. */
  permissions?: Record<string, PermissionGrant>;
  /** Error codes that are its own; a code never changes. */
  errors?: Record<string, ErrorDeclaration>;
}

/** The official SDK, or a small client of our own for the hot path: docs/adr/0007. */
export type DaprClientKind = 'sdk' | 'small';

/** `key`: 32 random bytes; `signingKeys`: a ring with one key; `{ text }`: this, where it is no secret. */
export type SecretMaker = 'key' | 'signingKeys' | { text: string };

/** A topic that this service alone publishes to. Its dead letters are in `<name>.dlq`. */
export interface PublishedTopic {
  name: string;
  /** What the record's key is: events with one key stay in order. */
  key: string;
  /** On a developer's machine, 1 unless told; in production 12. */
  partitions?: number;
  retentionDays: number;
  events: EventDefinition[];
}

/** A bulk subscription: what cannot be used goes to the topic's dead letters, with a reason. */
export interface TopicSubscription {
  topic: string;
  /** The internal route that takes the bulks, such as `/events/rounds`. */
  path: string;
  /** The most events a call, and how long to wait for more: a sidecar wakes that often, idle too. */
  maxMessages: number;
  maxAwaitMs: number;
  /** Why so, for the reader of the component. */
  note: string;
  /**
   * A family of retries, such as `user.registration`: what cannot be done now is told in `<family>.retry` and tried
   * later, and what cannot be used goes to `<family>.dlq` (docs/adr/0072). The service takes the former too.
   */
  retry?: string;
}

/**
 * A part of the public API: the path itself and everything below it. The longest that fits is taken. A segment such as
 * `:id` stands for any: `/api/v1/rounds/:roundId/photos` can be of another service than `/api/v1/rounds`.
 */
export interface PublicPath {
  prefix: string;
  /**
   * Who may call; the service checks the token again, and what it allows. Signed-in calls are counted
   * by user and path, all others by address.
   */
  auth: 'public' | 'user';
  /** Passwords or codes can be tried here: calls of an address are counted a second time, more strictly. */
  takesCredentials?: boolean;
  /** As how many usual calls one of these counts against the limit of a user or an address; 1 unless told. */
  weight?: number;
  /** The most a body may be; 16 KB unless told. */
  maxBodyBytes?: number;
  /** How long the service may take to begin its answer; 5 s unless told. */
  answerTimeoutMs?: number;
}

/** Who has a permission, and whether an API key can be given it. */
export interface PermissionGrant {
  roles: readonly Role[];
  apiKey: boolean;
  /** Whoever logged in with one factor alone has it not, whatever their roles. */
  secondFactor?: true;
}

/** HTTP status, title, and what the page says where the title would not do. */
export type ErrorDeclaration = readonly [status: number, title: string, words?: string];

/** Names a declaration's type; literal keys stay, so that permissions and codes can be told apart. */
export function declareService<const D extends ServiceDeclaration>(declaration: D): D {
  return declaration;
}

/** Every route of a service, as the contract lists them. */
export async function routesOf({ routes }: ServiceDeclaration): Promise<Route[]> {
  return (await routes())({} as never);
}

/** The topic for what cannot be used of a topic, or of a family of retries. */
export function deadLetterTopic(topic: string): string {
  return `${topic}.dlq`;
}

/** The topic that tells what a family of retries tries later. */
export function retryTopic(family: string): string {
  return `${family}.retry`;
}

/** Where what cannot be used of a subscription goes. */
export function deadLettersOf({
  topic,
  retry,
}: Pick<TopicSubscription, 'topic' | 'retry'>): string {
  return deadLetterTopic(retry ?? topic);
}
