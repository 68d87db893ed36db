import type { Readable } from 'node:stream';
import type { Request } from 'express';
import type { Static, TSchema } from 'typebox';
import type { Permission } from '@golfroundpro/contracts/policy.gen.ts';
import type { User } from '../tokens/user.ts';
import type { ErrorCode } from '@golfroundpro/contracts/error-codes.gen.ts';

/**
 * Who may call: anyone, a signed-in user, only the sidecar (the Dapr app token), or only services that
 * declare that they call this one (a token each).
 */
export type RouteAuth = 'public' | 'user' | 'sidecar' | 'service';

/** What a handler is given: every part already checked against its schema. */
export interface Call<P, Q, B> {
  params: P;
  query: Q;
  body: B;
  /** The signed-in user; on a public or sidecar route there is none and reading it throws. */
  user: User;
  request: Request;
}

/** What a handler answers with: JSON, a text of another type, a stream, or nothing (204). */
export interface Answer {
  status: number;
  body?: unknown;
  /** A body that is JSON already, and goes out as it is. */
  json?: string | Buffer;
  /** A body of another media type, in full. */
  text?: { type: string; body: string };
  stream?: Readable;
  headers?: Record<string, string | string[]>;
}

/** One action of the API. Checks, OpenAPI and the security matrix are all read off this. */
export interface Route<
  P extends TSchema = TSchema,
  Q extends TSchema = TSchema,
  B extends TSchema = TSchema,
> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** An Express path, such as `/api/v1/rounds/:roundId`. */
  path: string;
  summary: string;
  auth: RouteAuth;
  /** What the user must be allowed (service.ts); every route for users names it. */
  permission?: Permission;
  /** On a route for services: who of those that declare that they call this one may ask it; all of them unless told. */
  callers?: readonly string[];
  /** The user's e-mail must be verified. */
  verifiedEmail?: boolean;
  /** The user must have proven who they are within the last minutes, with every factor they have. */
  stepUp?: boolean;
  /** Answers in the envelope, errors too: `{status, message, data}` or `{status, message, code, errors}`. */
  envelope?: boolean;
  /** Takes an Idempotency-Key (run-once.ts): a retry with the same key gets the first answer again. */
  idempotent?: boolean;
  params?: P;
  query?: Q;
  body?: B;
  /** A media type that is taken as text beside JSON, such as `text/csv`; the schema then sees a string. */
  textBody?: string;
  /** A media type of JSON that is taken as well, such as `application/merge-patch+json`. */
  jsonType?: string;
  /** Media types that are taken as bytes, in place of JSON; the schema is for the documentation alone. */
  bytesBody?: readonly string[];
  /** Media types that the 200 answer can have beside JSON. */
  answerTypes?: string[];
  /** A body, and an answer by its status, for the documentation; a test holds them to the schemas. */
  examples?: { body?: unknown; answers?: Record<number, unknown> };
  /** The most a body may be; MAX_BODY_BYTES unless told. */
  maxBodyBytes?: number;
  /** For a large JSON body: its lists are parsed an element at a time, so many in all (parse-in-parts.ts). */
  mostElements?: number;
  /** Request headers worth documenting: name → meaning. */
  headers?: Record<string, string>;
  /** Success status → schema of the body; null where there is none. */
  responses: Record<number, TSchema | null>;
  /** Codes this action answers with, beside those that every action can. */
  errors?: ErrorCode[];
  /** Internal routes are left out of the public contract. */
  internal?: boolean;
  handler: (call: Call<Static<P>, Static<Q>, Static<B>>) => Promise<Answer>;
}

/** Names a route's types from its schemas, then forgets them, so that routes fit in one list. */
export function defineRoute<P extends TSchema, Q extends TSchema, B extends TSchema>(
  route: Route<P, Q, B>,
): Route {
  return route;
}
