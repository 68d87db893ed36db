import type { Request } from 'express';
import { invalidField } from './app-error.ts';

/**
 * The version that If-Match says the writer saw; undefined to write regardless.
 * @throws AppError invalid_request for anything but a version in quotes or `*`
 */
export function expectedVersion(request: Request): number | undefined {
  const ifMatch = request.get('if-match');
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const [, version] = /^"(\d{1,9})"$/.exec(ifMatch) ?? [];
  if (version === undefined) throw invalidField('If-Match', 'must be a version such as "3"');
  return Number(version);
}
