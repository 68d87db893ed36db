import { AppError } from '@golfroundpro/shared/http/app-error.ts';

/** What the OpenAPI document says of the header. */
export const IF_MATCH_DRAFT = { 'If-Match': 'The version of the draft you saw, such as "3"' };

/** @throws AppError version_mismatch with both values, when the draft is another than was seen */
export function requireVersion(
  seen: number | undefined,
  current: { version: number },
  sent?: unknown,
): void {
  if (seen === undefined || seen === current.version) return;
  throw new AppError('version_mismatch', {
    detail: 'Someone changed this draft after you saw it; look at both values and choose.',
    extra: { current, ...(sent === undefined ? {} : { sent }) },
  });
}
