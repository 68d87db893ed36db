import type { PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { ProfileContext } from '../context.ts';
import { changeRecord } from '../profiles/change-record.ts';
import { findOwner, showPictures, type Picture } from './db/avatar-rows.ts';
import { refuseUpload, stepProfile } from './db/set-avatar-state.ts';

/** Shows the sizes that were made. @throws AppError avatar_not_wanted */
export async function takeMade(
  context: ProfileContext,
  avatarId: string,
  pictures: Picture[],
): Promise<void> {
  await endWaiting(context, avatarId, (tx, userId) =>
    showPictures(tx, { userId, avatarId }, pictures),
  );
  context.metrics.avatarsChanged.inc({ method: 'worker', status: 'made' });
}

/** Tells the golfer that worker found no picture. @throws AppError avatar_not_wanted */
export async function takeRefused(context: ProfileContext, avatarId: string): Promise<void> {
  await endWaiting(context, avatarId, (tx, userId) => refuseUpload(tx, userId, avatarId));
  context.metrics.avatarsChanged.inc({ method: 'worker', status: 'refused' });
}

async function endWaiting(
  context: ProfileContext,
  avatarId: string,
  work: (tx: PoolClient, userId: string) => Promise<void>,
): Promise<void> {
  const userId = await findOwner(context.pool, avatarId);
  if (userId === undefined) throw new AppError('avatar_not_wanted');
  await changeRecord(context, userId, async (tx) => {
    // Another one may have been uploaded before the lock was ours.
    if ((await findOwner(tx, avatarId)) !== userId) throw new AppError('avatar_not_wanted');
    await work(tx, userId);
    return { profile: await stepProfile(tx, userId) };
  });
}
