import type { Answer } from '@golfroundpro/shared/http/route.ts';
import type { Profile } from '../domain/profile.ts';

/** A profile to its golfer, with the version that a change has to name. */
export function profileAnswer(profile: Profile, status = 200): Answer {
  return { status, body: profile, headers: { etag: `"${profile.version}"` } };
}
