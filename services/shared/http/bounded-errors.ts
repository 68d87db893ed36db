import type { FieldError } from './app-error.ts';

/** The most fields that are told of a request, and of a row of a file. */
export const MOST_FIELDS = 20;

const LONGEST_FIELD = 100;
const LONGEST_TEXT = 250;

/**
 * Errors as they are told: 20 fields, of each 100 characters, and 250 of what is wrong with it. A request names its fields
 * itself, so that an answer which told all of them could be larger than the request.
 */
export function boundedErrors(errors: FieldError[]): FieldError[] {
  const rest = errors.length - MOST_FIELDS;
  return [
    ...errors.slice(0, MOST_FIELDS).map(({ field, message, ...code }) => ({
      field: boundedText(field, LONGEST_FIELD),
      message: boundedText(message),
      ...code,
    })),
    ...(rest > 0 ? [{ field: 'body', message: `and ${rest} more` }] : []),
  ];
}

/** The text, cut off where it is long. */
export function boundedText<T extends string | undefined>(
  text: T,
  most = LONGEST_TEXT,
): T | string {
  if (text === undefined || text.length <= most) return text;
  return `${text.slice(0, most - 1).toWellFormed()}…`;
}
