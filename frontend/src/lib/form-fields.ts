import {
  array,
  check,
  maxLength,
  minLength,
  nonEmpty,
  pipe,
  regex,
  rfcEmail,
  string,
  transform,
  trim,
} from 'valibot';
import { readIndex } from './golf/index-text.ts';

// Lengths are those of the API, which counts whole characters.
const characters = transform((text: string) => [...text]);

/** What has to be filled in, whatever it is. */
export const filled = pipe(string(), trim(), nonEmpty());

export const email = pipe(
  string(),
  trim(),
  nonEmpty(),
  rfcEmail(),
  regex(/@.+\./, 'not_an_email'),
  maxLength(254),
);

export const personName = pipe(
  string(),
  trim(),
  nonEmpty(),
  characters,
  minLength(2),
  maxLength(200),
);

export const newPassword = pipe(string(), nonEmpty(), characters, minLength(8), maxLength(128));

/** At least one of some choices. */
export const chosen = pipe(array(string()), nonEmpty());

/** A handicap index, or nothing: what is none is told at its field, and never taken for nothing. */
export const handicapIndex = pipe(
  string(),
  check((text) => readIndex(text) !== undefined, 'not_an_index'),
);

/** A whole number, or nothing. */
export const wholeNumber = pipe(string(), trim(), regex(/^\d*$/, 'wrong_type'));
