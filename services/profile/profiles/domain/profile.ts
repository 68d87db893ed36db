/** Who sees a profile: everybody who is signed in, members and staff, or its golfer alone. */
export const PRIVACIES = ['everyone', 'members', 'nobody'] as const;

export type Privacy = (typeof PRIVACIES)[number];

/** What a golfer says of themselves. */
export interface ProfileDetails {
  /** A club in words, or else a course of ours: never both. */
  homeClub: string | null;
  homeCourseId: string | null;
  preferredTee: string | null;
  privacy: Privacy;
  showsHandicap: boolean;
}

/** What is under way with the picture: its sizes are being made, or what was uploaded was no picture. */
export type AvatarWork = 'being_made' | 'refused' | null;

/** A profile as its golfer sees it. */
export interface Profile extends ProfileDetails {
  userId: string;
  /** Of the picture that is shown; null: there is none. */
  avatarId: string | null;
  avatarWork: AvatarWork;
  /** 0: nothing was ever said. */
  version: number;
}

/** What is shown of whoever has said nothing: no more than has to be. */
export const NO_DETAILS: ProfileDetails = {
  homeClub: null,
  homeCourseId: null,
  preferredTee: null,
  privacy: 'members',
  showsHandicap: false,
};

/** The profile of whoever has said nothing. */
export function noProfile(userId: string): Profile {
  return { userId, ...NO_DETAILS, avatarId: null, avatarWork: null, version: 0 };
}

/** Of a profile what its golfer says. */
export function detailsOf(details: ProfileDetails): ProfileDetails {
  const { homeClub, homeCourseId, preferredTee, privacy, showsHandicap } = details;
  return { homeClub, homeCourseId, preferredTee, privacy, showsHandicap };
}
