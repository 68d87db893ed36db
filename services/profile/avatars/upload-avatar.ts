import { v7 as uuidv7 } from 'uuid';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { ProfileContext } from '../context.ts';
import { AVATAR_UPLOADED } from '../events.ts';
import { changeRecord } from '../profiles/change-record.ts';
import { findProfile, writeProfile } from '../profiles/db/profile-rows.ts';
import { NO_DETAILS, type Profile } from '../profiles/domain/profile.ts';
import { insertUpload } from './db/avatar-rows.ts';
import { stepProfile } from './db/set-avatar-state.ts';
import { AVATAR_SIZES } from './domain/avatar-bounds.ts';
import { imageTypeOf } from './domain/image-type.ts';

/**
 * Keeps a picture and asks for its sizes, in one transaction; until they are there the one before it is shown.
 * @throws AppError not_an_image
 */
export async function uploadAvatar(
  context: ProfileContext,
  userId: string,
  original: Buffer,
): Promise<Profile> {
  const mediaType = imageTypeOf(original);
  if (!mediaType) {
    context.metrics.avatarsChanged.inc({ method: 'api', status: 'refused' });
    throw new AppError('not_an_image');
  }
  const { profile } = await changeRecord(context, userId, async (tx) => {
    const isNew = (await findProfile(tx, userId)) === undefined;
    if (isNew) await writeProfile(tx, userId, NO_DETAILS);
    const id = uuidv7();
    await insertUpload(tx, { id, userId, mediaType, original });
    const data = { userId, avatarId: id, sizes: [...AVATAR_SIZES] };
    await appendEvents(tx, [{ type: AVATAR_UPLOADED.type, aggregateId: userId, data }]);
    return { profile: await stepProfile(tx, userId), isNew };
  });
  context.metrics.avatarsChanged.inc({ method: 'api', status: 'uploaded' });
  return profile;
}
