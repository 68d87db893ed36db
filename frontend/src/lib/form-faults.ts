import { safeParse, type BaseIssue, type GenericSchema } from 'valibot';
import { ApiError, type FieldError } from './api/api-error.ts';
import type { FieldCode } from './api/schema.ts';

const CODES: Record<string, FieldCode> = {
  non_empty: 'missing',
  min_length: 'too_short',
  max_length: 'too_long',
  min_value: 'too_small',
  max_value: 'too_large',
  rfc_email: 'not_an_email',
  iso_date: 'not_a_day',
};

/** What is wrong with a form before it is sent, the first fault of each field, coded as the API does. */
export function formFaults(schema: GenericSchema, values: object): FieldError[] {
  const { issues = [] } = safeParse(schema, values, { abortPipeEarly: true });
  return issues.map(toFieldError);
}

/**
 * What is wrong with the link of a mail by which a form was opened, where the club refuses it: it was used before, or has
 * ended.
 * @throws whatever else was thrown
 */
export function linkFault(thrown: unknown): 'used' | 'ended' {
  const code = thrown instanceof ApiError ? thrown.code : undefined;
  if (code === 'link_used') return 'used';
  if (code === 'link_invalid') return 'ended';
  throw thrown;
}

/** A rule that is none of these has the code as its message. */
function toFieldError({ type, path, ...issue }: BaseIssue<unknown>): FieldError {
  const field = path?.map(({ key }) => String(key)).join('.') ?? '';
  const limit = typeof issue.requirement === 'number' ? { limit: issue.requirement } : {};
  return { field, code: CODES[type] ?? issue.message, ...limit };
}
