import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { NotWholeError } from './views.ts';

const AGAIN = { 'retry-after': '5' };

/**
 * What the views answer.
 * @throws AppError registrations_unavailable while Redis is away; registrations_rebuilding where there is none, as long
 * as it may have been lost
 */
export function readView<T>(read: () => Promise<T>): Promise<T> {
  return read().catch((cause: unknown) => {
    const kind = cause instanceof NotWholeError ? 'rebuilding' : 'unavailable';
    throw new AppError(`registrations_${kind}`, { headers: AGAIN, cause });
  });
}
