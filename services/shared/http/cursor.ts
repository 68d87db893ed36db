import { invalidField } from './app-error.ts';

/**
 * A page of `limit` items out of what was found with a limit of one more; the cursor is the sort key
 * of its last item, opaque to the client, and null on the last page.
 */
export function pageOf<T>(found: T[], limit: number, keyOf: (item: T) => string[]) {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: found.length > limit && last ? encode(keyOf(last)) : null };
}

function encode(key: string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The sort key a cursor stands for; undefined for the first page. Each part must pass its test.
 * @throws AppError invalid_request for a text that is no cursor of this list
 */
export function decodeCursor<const Tests extends KeyTest[]>(
  cursor: string | undefined,
  fits: Tests,
): { [Part in keyof Tests]: string } | undefined {
  if (cursor === undefined) return undefined;
  const key = parse(cursor);
  const isKey =
    Array.isArray(key) &&
    key.length === fits.length &&
    key.every((part, index) => typeof part === 'string' && fits[index]!(part));
  if (!isKey) throw invalidField('cursor', 'must be a nextCursor of this list');
  return key as { [Part in keyof Tests]: string };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** Whether a text can be a part of the key that a list is sorted by. */
type KeyTest = (text: string) => boolean;

/** A part that is told by its form alone. */
export function matching(pattern: RegExp): KeyTest {
  return (text) => pattern.test(text);
}
