import type { Profile } from './profile.ts';

/** Who looks at a profile. */
export interface Viewer {
  userId: string;
  /** An active member of the club, or of its staff. */
  isOfClub: boolean;
}

/** Whether it is known without asking who is a member; undefined: it is not. */
export function maySeeAnyway(
  { userId, privacy }: Pick<Profile, 'userId' | 'privacy'>,
  viewerId: string,
): boolean | undefined {
  if (userId === viewerId || privacy === 'everyone') return true;
  return privacy === 'nobody' ? false : undefined;
}

/** Whether a profile is for the eyes of a viewer. */
export function maySee(profile: Pick<Profile, 'userId' | 'privacy'>, viewer: Viewer): boolean {
  return maySeeAnyway(profile, viewer.userId) ?? viewer.isOfClub;
}
