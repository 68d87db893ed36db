import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { MOST_ATTRIBUTES } from './user-body.ts';

/**
 * Attributes with a merge patch applied (RFC 7396).
 * @throws AppError invalid_request where there would be too many
 */
export function mergeAttributes(
  current: Record<string, string>,
  patch: Record<string, string | null>,
): Record<string, string> {
  const merged = Object.entries({ ...current, ...patch }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  if (merged.length > MOST_ATTRIBUTES) {
    throw invalidField(
      'attributes',
      `must NOT have more than ${MOST_ATTRIBUTES} in all`,
      'too_many',
    );
  }
  return Object.fromEntries(merged);
}
