import { invalidField } from './app-error.ts';

/**
 * A page of `limit` items out of what was found with a limit of one more; the cursor is the sort key
 * of its last item, opaque to the client, and null on the last page.
 */
export function pageOf<T>(found: T[], limit: number, keyOf: (item: T) => [string, string]) {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: found.length > limit && last ? encode(keyOf(last)) : null };
}

function encode(key: [string, string]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The sort key a cursor stands for; undefined for the first page. Each part must match its pattern.
 * @throws AppError invalid_request for a text that is no cursor of this list
 */
export function decodeCursor(
  cursor: string | undefined,
  patterns: [RegExp, RegExp],
): [string, string] | undefined {
  if (cursor === undefined) return undefined;
  const key = parse(cursor);
  const fits =
    Array.isArray(key) &&
    key.length === 2 &&
    key.every((part, index) => typeof part === 'string' && patterns[index]!.test(part));
  if (!fits) throw invalidField('cursor', 'must be a nextCursor of this list');
  return key as [string, string];
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

export const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
