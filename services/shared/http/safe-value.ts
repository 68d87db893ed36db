import { AppError, invalidField } from './app-error.ts';

const MAX_DEPTH = 32;
const NOT_UTF8 =
  'is not UTF-8: save it as UTF-8 (in a spreadsheet as "CSV UTF-8") and send it again';

/**
 * Refuses what nothing behind us could keep: texts with a NUL or half a character (PostgreSQL takes
 * neither), bytes that were no UTF-8, and values that are nested so deeply that walking them could exhaust the stack.
 * @returns how many values there are in it, itself included
 * @throws AppError invalid_request with the field, malformed_json
 */
export function requireSafeValue(value: unknown): number {
  return walk(value, []);
}

/** @param path where we are; one list for the whole walk, since a body may hold 30,000 values */
function walk(value: unknown, path: string[]): number {
  if (typeof value === 'string') requireSafeText(value, path);
  if (typeof value !== 'object' || value === null) return 1;
  if (path.length >= MAX_DEPTH) {
    throw new AppError('malformed_json', { detail: `It is nested over ${MAX_DEPTH} levels.` });
  }
  let count = 1;
  for (const key of Object.keys(value)) {
    requireSafeText(key, path);
    path.push(key);
    count += walk((value as Record<string, unknown>)[key], path);
    path.pop();
  }
  return count;
}

function requireSafeText(text: string, path: string[]): void {
  // What no decoder could read stands as U+FFFD: stored, the name would be lost for good.
  if (text.includes('\uFFFD')) throw invalidField(fieldOf(path), NOT_UTF8);
  if (text.includes('\0') || !text.isWellFormed()) {
    throw invalidField(fieldOf(path), 'must not hold U+0000 or half a character');
  }
}

function fieldOf(path: string[]): string {
  return path.join('.') || 'body';
}
