import { Ajv, type ErrorObject } from 'ajv';
import formats from 'ajv-formats';
import type { Static, TSchema } from 'typebox';
import { AppError, type FieldError } from './app-error.ts';
import { requireSafeValue } from './safe-value.ts';

const strict = makeAjv(false);
const coercing = makeAjv(true);

function makeAjv(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({ allErrors: true, coerceTypes, useDefaults: true, strict: false });
  // The default export of this CommonJS module lies one level deeper under Node's own loader.
  formats.default(ajv);
  return ajv;
}

/** Checks a value against a schema: the value with its type, or a 422 that names the fields. */
export type Validator<T> = (value: unknown) => T;

/**
 * Compiles a schema once. Path and query values arrive as texts: `coerce` turns "9" into 9.
 * @throws AppError invalid_request and, for what is nested too deeply, malformed_json, from the
 * returned function
 */
export function makeValidator<S extends TSchema>(
  schema: S,
  options: { coerce?: boolean } = {},
): Validator<Static<S>> {
  const check = (options.coerce ? coercing : strict).compile<Static<S>>(schema);
  return (value) => {
    requireSafeValue(value);
    if (check(value)) return value;
    throw new AppError('invalid_request', { errors: fieldErrors(check.errors ?? []) });
  };
}

/** Whether a value fits a schema, and if not, why: for events and for answers in tests. */
export function makeChecker(schema: TSchema): (value: unknown) => string | undefined {
  const check = strict.compile(schema);
  return (value) => (check(value) ? undefined : strict.errorsText(check.errors));
}

function fieldErrors(errors: ErrorObject[]): FieldError[] {
  const named = errors.map((error) => ({ field: fieldOf(error), message: messageOf(error) }));
  return named.filter(
    (error, index) => named.findIndex((other) => other.field === error.field) === index,
  );
}

function fieldOf(error: ErrorObject): string {
  const path = error.instancePath.slice(1).replaceAll('/', '.');
  const { missingProperty, additionalProperty } = error.params as Record<string, string>;
  return [path, missingProperty ?? additionalProperty].filter(Boolean).join('.') || 'body';
}

function messageOf(error: ErrorObject): string {
  if (error.keyword === 'additionalProperties') return 'is not a known field';
  if (error.keyword === 'required') return 'is missing';
  if (error.keyword === 'enum') {
    return `must be one of ${(error.params as { allowedValues: unknown[] }).allowedValues.join(', ')}`;
  }
  return error.message ?? 'is not valid';
}
