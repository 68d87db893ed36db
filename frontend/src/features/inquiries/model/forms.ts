import { maxLength, nonEmpty, object, pipe, string, transform, trim } from 'valibot';

// Lengths are those of the API, which counts whole characters.
const lineOf = (most: number) =>
  pipe(
    string(),
    trim(),
    nonEmpty(),
    transform((text) => [...text]),
    maxLength(most),
  );

export const QUESTION = object({ subject: lineOf(200), text: lineOf(4000) });
export const ANSWER = object({ text: lineOf(4000) });
