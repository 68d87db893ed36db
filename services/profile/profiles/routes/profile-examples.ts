import { PROFILE_CHANGED } from '../../events.ts';
import { detailsOf, type Profile } from '../domain/profile.ts';

const profile: Profile = {
  userId: PROFILE_CHANGED.example.userId,
  homeClub: 'Royal Burgess',
  homeCourseId: null,
  preferredTee: 'White',
  privacy: 'members',
  showsHandicap: true,
  avatarId: '0198c0de-0000-7000-8000-000000000001',
  avatarWork: null,
  version: PROFILE_CHANGED.example.version,
};

/** The same profile in every example. */
export const EXAMPLE = { profile, details: detailsOf(profile) };
