import { AppError } from '@golfroundpro/shared/http/app-error.ts';

/** What the views answer. @throws AppError registrations_unavailable while Redis is away */
export function readView<T>(read: () => Promise<T>): Promise<T> {
  return read().catch((cause: unknown) => {
    const headers = { 'retry-after': '5' };
    throw new AppError('registrations_unavailable', { headers, cause });
  });
}
