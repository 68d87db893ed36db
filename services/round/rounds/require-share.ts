import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { RoundContext } from '../context.ts';
import { findShare } from './db/round-shares.ts';

export const ShareParams = Type.Object({ token: Type.String({ maxLength: 100 }) });

/**
 * The share that a token opens.
 * @throws AppError not_found for an unknown or ended link
 */
export async function requireShare(
  { dataSource, now }: RoundContext,
  token: string,
): Promise<{ shareId: string; roundId: string }> {
  const share = await findShare(dataSource.manager, token, now());
  if (!share) throw new AppError('not_found', { detail: 'This link is not valid any more.' });
  return share;
}
