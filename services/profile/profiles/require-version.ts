import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Profile, ProfileDetails } from './domain/profile.ts';

/** @throws AppError version_mismatch with both values, when the profile is another than was seen */
export function requireVersion(
  seen: number | undefined,
  current: Profile,
  sent?: ProfileDetails,
): void {
  if (seen === undefined || seen === current.version) return;
  throw new AppError('version_mismatch', {
    detail: 'This profile was changed after you saw it; look at both values and choose.',
    extra: { current, ...(sent === undefined ? {} : { sent }) },
  });
}
