import type { ErrorObject } from 'ajv';
import type { FieldCode } from './field-codes.ts';

const CODES: Record<string, FieldCode> = {
  required: 'missing',
  additionalProperties: 'unknown_field',
  minLength: 'too_short',
  maxLength: 'too_long',
  minimum: 'too_small',
  exclusiveMinimum: 'too_small',
  maximum: 'too_large',
  exclusiveMaximum: 'too_large',
  minItems: 'too_few',
  minProperties: 'too_few',
  maxItems: 'too_many',
  maxProperties: 'too_many',
  uniqueItems: 'not_unique',
  enum: 'not_one_of',
  const: 'not_one_of',
  type: 'wrong_type',
  pattern: 'bad_format',
};

/** What a person is told in place of a regular expression. */
const NOT_IT = 'is not what is asked for';
const FORMATS: Record<string, [FieldCode, string]> = {
  date: ['not_a_day', 'must be a day such as 2026-05-02'],
  'date-time': ['not_a_time', 'must be a time such as 2026-05-02T10:30:00Z'],
  uuid: ['not_an_id', 'must be an id: a UUID in lower case'],
  email: ['not_an_email', 'must be an e-mail address such as ann@club.example'],
};

/** What a value does wrong by its schema, for programs: the code, and the bound where there is one. */
export function codeOf({ keyword, params }: ErrorObject): { code: FieldCode; limit?: number } {
  const { limit, format } = params as { limit?: number; format?: string };
  const code = format === undefined ? CODES[keyword] : FORMATS[format]?.[0];
  return { code: code ?? 'not_valid', ...(typeof limit === 'number' ? { limit } : {}) };
}

/** The same for people who write programs. */
export function messageOf(error: ErrorObject): string {
  const { format, allowedValues } = error.params as { format?: string; allowedValues?: unknown[] };
  if (error.keyword === 'additionalProperties') return 'is not a known field';
  if (error.keyword === 'required') return 'is missing';
  if (allowedValues) return `must be one of ${allowedValues.join(', ')}`;
  if (format !== undefined) return FORMATS[format]?.[1] ?? NOT_IT;
  if (error.keyword === 'pattern') {
    const { description } = error.parentSchema as { description?: string };
    return description ? `${NOT_IT}: ${description}` : NOT_IT;
  }
  return error.message ?? 'is not valid';
}
