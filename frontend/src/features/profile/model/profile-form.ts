import { maxLength, object, pipe, string, trim } from 'valibot';
import type { Profile, ProfileDetails } from '../api/profile-api.ts';

/** What is typed and chosen; an empty text says nothing. */
export interface ProfileForm {
  homeCourseId: string;
  homeClub: string;
  preferredTee: string;
  privacy: Profile['privacy'];
  shown: 'handicap'[];
}

export const PROFILE_FORM = object({
  homeClub: pipe(string(), trim(), maxLength(100)),
  preferredTee: pipe(string(), trim(), maxLength(40)),
});

/** A profile as it is typed. */
export function formOf(profile: ProfileDetails): ProfileForm {
  return {
    homeCourseId: profile.homeCourseId ?? '',
    homeClub: profile.homeClub ?? '',
    preferredTee: profile.preferredTee ?? '',
    privacy: profile.privacy,
    shown: profile.showsHandicap ? ['handicap'] : [],
  };
}

/** What was typed as it is sent: a course of the club, or else a club in words. */
export function detailsOf(form: ProfileForm): ProfileDetails {
  return {
    homeCourseId: form.homeCourseId || null,
    homeClub: form.homeCourseId ? null : form.homeClub.trim() || null,
    preferredTee: form.preferredTee.trim() || null,
    privacy: form.privacy,
    showsHandicap: form.shown.includes('handicap'),
  };
}

/** Whether two say the same, whatever the picture is. */
export function saysTheSame(one: ProfileDetails, other: ProfileDetails): boolean {
  return JSON.stringify(detailsOf(formOf(one))) === JSON.stringify(detailsOf(formOf(other)));
}
