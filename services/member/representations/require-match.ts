import type { Request } from 'express';
import { AppError, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { etagsOf } from './answer-as.ts';

/** What the OpenAPI document says of the header. */
export const IF_MATCH = {
  'If-Match': 'The ETag of what you saw; 412 with both values if it is another now',
};

const LIST = /^"[^"]*"(\s*,\s*"[^"]*")*$/;

/**
 * Refuses to change what is another than the client saw, in whichever form it saw it.
 * @throws AppError version_mismatch with both values; invalid_request for what is no list of strong tags
 */
export function requireMatch(request: Request, current: object, sent?: unknown): void {
  const ifMatch = request.get('if-match')?.trim();
  if (ifMatch === undefined || ifMatch === '*') return;
  if (!LIST.test(ifMatch)) throw invalidField('If-Match', 'must be an ETag of this, in quotes');
  const tags = etagsOf(current);
  if (ifMatch.match(/"[^"]*"/g)!.some((tag) => tags.includes(tag))) return;
  throw new AppError('version_mismatch', {
    detail: 'Someone changed this after you saw it; look at both values and choose.',
    extra: { current, ...(sent === undefined ? {} : { sent }) },
  });
}
