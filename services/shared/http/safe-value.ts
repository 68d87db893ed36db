import { AppError, invalidField } from './app-error.ts';

const MAX_DEPTH = 32;

/**
 * Refuses what nothing behind us could keep: texts with a NUL or half a character (PostgreSQL takes
 * neither), and values that are nested so deeply that walking them could exhaust the stack.
 * @throws AppError invalid_request with the field, malformed_json
 */
export function requireSafeValue(value: unknown, path: string[] = []): void {
  if (typeof value === 'string') requireSafeText(value, path);
  if (typeof value !== 'object' || value === null) return;
  if (path.length >= MAX_DEPTH) {
    throw new AppError('malformed_json', { detail: `It is nested over ${MAX_DEPTH} levels.` });
  }
  for (const [key, inner] of Object.entries(value)) {
    requireSafeText(key, path);
    requireSafeValue(inner, [...path, key]);
  }
}

function requireSafeText(text: string, path: string[]): void {
  if (text.includes('\0') || !text.isWellFormed()) {
    throw invalidField(path.join('.') || 'body', 'must not hold U+0000 or half a character');
  }
}
