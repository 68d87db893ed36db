import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Static, TSchema } from 'typebox';
import { AppError, invalidField, type FieldError } from './app-error.ts';
import { MOST_FIELDS } from './bounded-errors.ts';
import { codeOf, messageOf } from './schema-fault.ts';
import { isEmail } from './is-email.ts';
import { isPlainDate, isPlainTime } from './plain-time.ts';
import { isLargerThan, requireSafeValue } from './safe-value.ts';

/** Up to so many values everything that is wrong is told; a larger one is refused at its first fault. */
const TOLD_ALL = 1000;

const firstFault = makeAjv({ allErrors: false, coerceTypes: false });
const firstFaultCoercing = makeAjv({ allErrors: false, coerceTypes: true });
const allFaults = makeAjv({ allErrors: true, coerceTypes: false });
const allFaultsCoercing = makeAjv({ allErrors: true, coerceTypes: true });

function makeAjv(options: { allErrors: boolean; coerceTypes: boolean }): Ajv {
  const ajv = new Ajv({ ...options, useDefaults: true, strict: false, verbose: true });
  // The default export of this CommonJS module lies one level deeper under Node's own loader.
  formats.default(ajv);
  ajv
    .addFormat('date', isPlainDate)
    .addFormat('date-time', isPlainTime)
    .addFormat('email', isEmail);
  return ajv;
}

/** Checks a value against a schema: the value with its type, or a 422 that names the fields. */
export type Validator<T> = (value: unknown) => T;

/**
 * Compiles a schema once. Path and query values arrive as texts: `coerce` turns "9" into 9. `isSafe` says
 * that the value is a part of one that was checked already, or is looked at elsewhere.
 * @throws AppError invalid_request and, for what is nested too deeply, malformed_json, from the
 * returned function
 */
export function makeValidator<S extends TSchema>(
  schema: S,
  { coerce = false, isSafe = false }: { coerce?: boolean; isSafe?: boolean } = {},
): Validator<Static<S>> {
  const check = (coerce ? firstFaultCoercing : firstFault).compile<Static<S>>(schema);
  const numbers = numberNames(schema);
  let checkAll: ValidateFunction | undefined;
  return (value) => {
    if (!isSafe) requireSafeValue(value);
    if (coerce) requireDigits(numbers, value);
    if (check(value)) return value;
    if (isLargerThan(TOLD_ALL, value)) throw invalid(check.errors);
    checkAll ??= (coerce ? allFaultsCoercing : allFaults).compile(schema);
    checkAll(value);
    throw invalid(checkAll.errors);
  };
}

const NUMBER_TYPES = ['integer', 'number'];
const DIGITS = /^-?\d{1,15}(\.\d{1,17})?$/;

/** The names of a schema's properties that are numbers. */
function numberNames(schema: TSchema): string[] {
  const { properties = {} } = schema as { properties?: Record<string, { type?: string }> };
  const numbers = Object.entries(properties).filter(([, { type }]) =>
    NUMBER_TYPES.includes(type ?? ''),
  );
  return numbers.map(([name]) => name);
}

/** Numbers in paths and queries are digits: `1e0`, `0x1` and a blank are numbers to JavaScript alone. */
function requireDigits(numbers: string[], value: unknown): void {
  for (const name of numbers) {
    const text = (value as Record<string, unknown>)[name];
    if (typeof text === 'string' && !DIGITS.test(text)) {
      throw invalidField(name, 'must be a number, in digits', 'wrong_type');
    }
  }
}

/** Whether a value fits a schema, and if not, why: for events and for answers in tests. */
export function makeChecker(schema: TSchema): (value: unknown) => string | undefined {
  const check = firstFault.compile(schema);
  return (value) => (check(value) ? undefined : firstFault.errorsText(check.errors));
}

function invalid(errors: ErrorObject[] | null | undefined): AppError {
  const byField = new Map<string, FieldError>();
  for (const error of errors ?? []) {
    if (byField.size >= MOST_FIELDS) break;
    const field = fieldOf(error);
    if (byField.has(field)) continue;
    byField.set(field, { field, message: messageOf(error), ...codeOf(error) });
  }
  return new AppError('invalid_request', { errors: [...byField.values()] });
}

function fieldOf(error: ErrorObject): string {
  const path = error.instancePath.slice(1).replaceAll('/', '.');
  const { missingProperty, additionalProperty } = error.params as Record<string, string>;
  return [path, missingProperty ?? additionalProperty].filter(Boolean).join('.') || 'body';
}
