import type { FieldError } from './app-error.ts';

/** The most fields that are told of a request, and of a row of a file. */
export const MOST_FIELDS = 20;

const LONGEST_FIELD = 100;
const LONGEST_TEXT = 250;

/** A faulty field as it is told: always with a code. */
export type ToldError = FieldError & { code: string };

/**
 * Errors as they are told: 20 fields, of each 100 characters (of a column too), and 250 of what is wrong with it. A request names its fields
 * itself, so that an answer which told all of them could be larger than the request.
 */
export function boundedErrors(errors: FieldError[]): ToldError[] {
  const rest = errors.length - MOST_FIELDS;
  return [
    ...errors
      .slice(0, MOST_FIELDS)
      .map(({ field, message, code = 'not_valid', column, ...figures }) => ({
        field: boundedText(field, LONGEST_FIELD),
        message: boundedText(message),
        code,
        column: boundedText(column, LONGEST_FIELD),
        ...figures,
      })),
    ...(rest > 0 ? [more(rest)] : []),
  ];
}

const more = (rest: number): ToldError => ({
  ...{ field: 'body', message: `and ${rest} more`, code: 'and_more' },
  values: { more: rest },
});

/** The text, cut off where it is long. */
export function boundedText<T extends string | undefined>(
  text: T,
  most = LONGEST_TEXT,
): T | string {
  if (text === undefined || text.length <= most) return text;
  return `${text.slice(0, most - 1).toWellFormed()}…`;
}
