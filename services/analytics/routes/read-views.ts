import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { ErrorCode } from '@golfroundpro/contracts/error-codes.gen.ts';
import type { AnalyticsContext } from '../context.ts';

const RETRY_LATER = { headers: { 'retry-after': '2' } };

/** What every route that reads the views can answer. */
export const VIEW_ERRORS: ErrorCode[] = ['views_rebuilding', 'views_unavailable'];

/**
 * What the views answer.
 * @throws AppError views_unavailable while Redis is away, views_rebuilding while they are not whole
 */
export async function readViews<T>(
  { views, keeper }: AnalyticsContext,
  read: (reading: AnalyticsContext['views']['read']) => Promise<T | undefined>,
): Promise<T> {
  const found = await read(views.read).catch((cause: unknown) => {
    throw new AppError('views_unavailable', { ...RETRY_LATER, cause });
  });
  if (found !== undefined) return found;
  keeper.wake();
  throw new AppError('views_rebuilding', RETRY_LATER);
}
