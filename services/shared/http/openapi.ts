import type { TSchema } from 'typebox';
import { API_KEY_SCOPES, asksSecondFactor } from '../tokens/permissions.ts';
import { ERROR_CODES, type ErrorCode } from '@golfroundpro/contracts/error-codes.gen.ts';
import { statusInEnvelope } from './envelope.ts';
import { ERROR_ENVELOPE, FIELD_CODE, PROBLEM } from './openapi-errors.ts';
import type { Route } from './route.ts';

type Json = Record<string, unknown>;

/** What any request can meet, at the gateway already. */
const COMMON_ERRORS: ErrorCode[] = [
  'malformed_request',
  'method_not_allowed',
  'rate_limited',
  'internal_error',
  'upstream_unavailable',
];
const WRITE_ERRORS: ErrorCode[] = ['cross_site', 'payload_too_large'];
const IDEMPOTENCY_KEY = {
  'Idempotency-Key':
    'A retry with the same key has no second effect, and gets the first answer again; 503 `busy` while the first goes on, 409 `answer_not_kept` where its answer was of more than 64 KB',
};
const IDEMPOTENT_ERRORS: ErrorCode[] = [
  'idempotency_key_reused',
  'answer_not_kept',
  'busy',
  'database_unavailable',
];

const BODY_ERRORS: ErrorCode[] = [
  'malformed_json',
  'payload_too_large',
  'unsupported_media_type',
  'invalid_request',
];

/** The OpenAPI 3.1 document of a service, from the same schemas that validate its requests. */
export function openApiOf(service: string, routes: Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes.filter((candidate) => !candidate.internal)) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: `GolfRoundPro ${service}`, version: '1.0.0' },
    paths,
    components: {
      securitySchemes: {
        accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
      },
      schemas: {
        Problem: PROBLEM,
        FieldCode: FIELD_CODE,
        ...(routes.some(({ envelope }) => envelope) ? { ErrorEnvelope: ERROR_ENVELOPE } : {}),
      },
    },
  };
}

function operationOf(route: Route): Json {
  return {
    summary: route.summary,
    ...(route.permission ? { description: needsOf(route) } : {}),
    operationId: operationId(route),
    tags: [tagOf(route)],
    security: securityOf(route),
    parameters: [
      ...parametersOf(route.params, 'path'),
      ...parametersOf(route.query, 'query'),
      ...Object.entries(headersOf(route)).map(([name, description]) => ({
        name,
        in: 'header',
        description,
        schema: { type: 'string' },
      })),
    ],
    ...(route.body
      ? { requestBody: { required: needsBody(route.body), content: bodyContent(route) } }
      : {}),
    responses: { ...successesOf(route), ...problemsOf(route) },
  };
}

/** None is taken for one without members. */
function needsBody(schema: TSchema): boolean {
  return (
    !('properties' in schema) || ((schema as { required?: string[] }).required ?? []).length > 0
  );
}

function headersOf({ headers, idempotent }: Route): Record<string, string> {
  return { ...headers, ...(idempotent ? IDEMPOTENCY_KEY : {}) };
}

/** An API key reaches whatever can be a scope of one. */
function securityOf({ auth, permission }: Route): Json[] {
  if (auth !== 'user') return [];
  const isScope = permission !== undefined && API_KEY_SCOPES.includes(permission);
  return [{ accessToken: [] }, ...(isScope ? [{ apiKey: [] }] : [])];
}

/** What a caller needs, as a sentence. */
function needsOf({ permission, verifiedEmail, stepUp }: Route): string {
  const needs = [
    `the permission \`${permission}\``,
    ...(permission && asksSecondFactor(permission) ? ['a login with two factors'] : []),
    ...(verifiedEmail ? ['a verified e-mail address'] : []),
    ...(stepUp ? ['a recent login or step-up'] : []),
  ];
  return `Needs ${needs.join(', ')}.`;
}

/** What the reference groups by: the first word below `/api/v1`. */
function tagOf({ path }: Route): string {
  const [, first, , third] = path.split('/');
  return third ?? first!;
}

function operationId(route: Route): string {
  const words = route.path.replace('/api/v1/', '').split(/[/:.-]+/);
  return [route.method, ...words.filter(Boolean)]
    .map((word, index) => (index === 0 ? word : word[0]!.toUpperCase() + word.slice(1)))
    .join('');
}

function parametersOf(schema: TSchema | undefined, where: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    properties?: Record<string, TSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

function successesOf(route: Route): Json {
  const answers = Object.entries(route.responses).map(([status, schema]) => [
    status,
    { description: 'Success', ...contentOf(route, Number(status), schema) },
  ]);
  return Object.fromEntries(answers) as Json;
}

function problemsOf(route: Route): Json {
  const byStatus: Record<number, ErrorCode[]> = {};
  const statusOf = (code: ErrorCode) =>
    route.envelope ? statusInEnvelope(code) : ERROR_CODES[code][0];
  for (const code of errorsOf(route)) (byStatus[statusOf(code)] ??= []).push(code);
  const content = {
    ...(route.envelope ? { 'application/json': schemaAt('ErrorEnvelope') } : {}),
    // Of a route with an envelope too: what the gateway refuses.
    'application/problem+json': schemaAt('Problem'),
  };
  const answers = Object.entries(byStatus).map(([status, codes]) => [
    status,
    { description: `code: ${codes.join(', ')}`, content },
  ]);
  return Object.fromEntries(answers) as Json;
}

function schemaAt(name: string): Json {
  return { schema: { $ref: `#/components/schemas/${name}` } };
}

function errorsOf(route: Route): Set<ErrorCode> {
  return new Set<ErrorCode>([
    ...(route.errors ?? []),
    ...(route.body ? BODY_ERRORS : []),
    ...(route.method === 'get' ? [] : WRITE_ERRORS),
    ...(route.params || route.query || Object.keys(headersOf(route)).length > 0
      ? (['invalid_request'] as const)
      : []),
    ...(route.permission ? (['forbidden'] as const) : []),
    ...(route.permission && asksSecondFactor(route.permission)
      ? (['second_factor_required'] as const)
      : []),
    ...(route.verifiedEmail ? (['email_unverified'] as const) : []),
    ...(route.idempotent ? IDEMPOTENT_ERRORS : []),
    ...(route.stepUp ? (['step_up_required', 'database_unavailable'] as const) : []),
    ...(route.auth === 'user' ? (['unauthenticated'] as const) : []),
    ...COMMON_ERRORS,
  ]);
}

function bodyContent({ body, textBody, bytesBody, jsonType, examples }: Route): Json {
  if (bytesBody) return Object.fromEntries(bytesBody.map((type) => [type, { schema: body }]));
  const content = jsonContent(body!, examples?.body);
  return {
    ...content,
    ...(jsonType ? { [jsonType]: content['application/json'] } : {}),
    ...(textBody ? { [textBody]: { schema: { type: 'string' } } } : {}),
  };
}

function contentOf(route: Route, status: number, schema: TSchema | null): { content?: Json } {
  const types = status === 200 ? (route.answerTypes ?? []) : [];
  const content = {
    ...(schema ? jsonContent(schema, route.examples?.answers?.[status]) : {}),
    ...Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }])),
  };
  return Object.keys(content).length > 0 ? { content } : {};
}

function jsonContent(schema: TSchema, example?: unknown): Json {
  return { 'application/json': { schema, ...(example === undefined ? {} : { example }) } };
}
