import { isDeepStrictEqual } from 'node:util';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import type { ProfileContext } from '../context.ts';
import { changeRecord } from './change-record.ts';
import { findProfile, writeProfile } from './db/profile-rows.ts';
import { detailsOf, noProfile, type Profile, type ProfileDetails } from './domain/profile.ts';
import { tidyDetails } from './domain/tidy-details.ts';
import { requireVersion } from './require-version.ts';

/** Writes the whole of what a golfer says; the same again makes no new version. @throws AppError version_mismatch */
export async function putProfile(
  context: ProfileContext,
  userId: string,
  { sent, seen }: { sent: ProfileDetails; seen: number | undefined },
): Promise<Profile> {
  const details = tidyDetails(sent);
  if (details.homeClub !== null && details.homeCourseId !== null) {
    throw invalidField('homeClub', 'must be null where homeCourseId is given');
  }
  const beganMs = performance.now();
  let unchanged: Profile | undefined;
  const { profile = unchanged!, isNew } = await changeRecord(context, userId, async (tx) => {
    const before = await findProfile(tx, userId);
    // A retry after a lost answer finds its own value: no conflict.
    if (before && isDeepStrictEqual(detailsOf(before), details)) {
      unchanged = before;
      return {};
    }
    requireVersion(seen, before ?? noProfile(userId), details);
    return { profile: await writeProfile(tx, userId, details), isNew: !before };
  });
  const method = isNew ? 'set' : 'update';
  context.metrics.durations.observe({ method }, (performance.now() - beganMs) / 1000);
  const status = unchanged ? 'unchanged' : method;
  context.metrics.profilesChanged.inc({ method: 'api', status });
  return profile;
}
