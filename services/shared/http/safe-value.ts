import { AppError, invalidField } from './app-error.ts';

const MAX_DEPTH = 32;

/**
 * Refuses what nothing behind us could keep: texts with a NUL or half a character (PostgreSQL takes
 * neither), and values that are nested so deeply that walking them could exhaust the stack.
 * @throws AppError invalid_request with the field, malformed_json
 */
export function requireSafeValue(value: unknown): void {
  walk(value, []);
}

/** Whether there are more than so many values in one, itself included; no more of it is looked at. */
export function isLargerThan(most: number, value: unknown): boolean {
  let left = most;
  const count = (inner: unknown): void => {
    left--;
    if (left < 0 || typeof inner !== 'object' || inner === null) return;
    for (const key in inner) {
      if (left < 0) return;
      count((inner as Record<string, unknown>)[key]);
    }
  };
  count(value);
  return left < 0;
}

/** @param path where we are; one list for the whole walk, since a file holds a million values */
function walk(value: unknown, path: string[]): void {
  if (typeof value === 'string') requireSafeText(value, path);
  if (typeof value !== 'object' || value === null) return;
  if (path.length >= MAX_DEPTH) {
    throw new AppError('malformed_json', { detail: `It is nested over ${MAX_DEPTH} levels.` });
  }
  const isList = Array.isArray(value);
  for (const key in value) {
    if (!isList) requireSafeText(key, path);
    const inner = (value as Record<string, unknown>)[key];
    if (typeof inner === 'number' || typeof inner === 'boolean' || inner === null) continue;
    path.push(key);
    walk(inner, path);
    path.pop();
  }
}

function requireSafeText(text: string, path: string[]): void {
  if (text.includes('\0') || !text.isWellFormed()) {
    throw invalidField(fieldOf(path), 'must not hold U+0000 or half a character', 'not_text');
  }
}

function fieldOf(path: string[]): string {
  return path.join('.') || 'body';
}
