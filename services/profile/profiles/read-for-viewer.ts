import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import type { ProfileContext } from '../context.ts';
import { isActiveMember } from '../members/member-standing.ts';
import { maySee, maySeeAnyway } from './domain/may-see.ts';
import { readProfile, type ReadProfile } from './read-profile.ts';

/**
 * A profile as far as whoever asks may see it. @throws AppError not_found, the same for one that is not for their eyes and
 * for one that there is not
 */
export async function readForViewer(
  context: ProfileContext,
  userId: string,
  { userId: viewerId, roles }: User,
): Promise<ReadProfile> {
  const read = await readProfile(context, userId);
  const isStaff = roles.includes('staff') || roles.includes('admin');
  const isOfClub =
    isStaff ||
    (maySeeAnyway(read.profile, viewerId) === undefined &&
      (await isActiveMember(context.pool, viewerId)));
  const isThere = read.profile.version > 0 || userId === viewerId;
  if (isThere && maySee(read.profile, { userId: viewerId, isOfClub })) return read;
  throw new AppError('not_found', { detail: 'There is no such profile, or it is not shown.' });
}
