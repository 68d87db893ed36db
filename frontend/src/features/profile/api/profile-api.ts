import { api, unwrap } from '../../../lib/api/client.ts';
import type { AnswerOf, paths } from '../../../lib/api/schema.ts';

export type Profile = AnswerOf<paths['/api/v1/users/profile']['get']>;
export type ShownProfile = AnswerOf<paths['/api/v1/profiles/{userId}']['get']>;
export type ProfileDetails = Pick<
  Profile,
  'homeClub' | 'homeCourseId' | 'preferredTee' | 'privacy' | 'showsHandicap'
>;

/** What I say of myself. */
export function getProfile(): Promise<Profile> {
  return unwrap(api.GET('/api/v1/users/profile'));
}

/** Writes it, over the version that was seen. */
export function putProfile(body: ProfileDetails, seen: number): Promise<Profile> {
  const headers = { 'If-Match': `"${seen}"` };
  return unwrap(api.PUT('/api/v1/users/profile', { body, headers }));
}

/** Takes all of it back, the picture too. */
export function deleteProfile(): Promise<unknown> {
  return unwrap(api.DELETE('/api/v1/users/profile'));
}

/** What others see of it. */
export function getShown(userId: string): Promise<ShownProfile> {
  return unwrap(api.GET('/api/v1/profiles/{userId}', { params: { path: { userId } } }));
}

/** Uploads a picture, as it is. */
export function putAvatar(file: File): Promise<unknown> {
  const headers = { 'content-type': file.type };
  const sent = { body: file, bodySerializer: () => file, headers };
  return unwrap(api.PUT('/api/v1/users/profile/avatar', sent as never));
}

/** Takes the picture away. */
export function deleteAvatar(): Promise<unknown> {
  return unwrap(api.DELETE('/api/v1/users/profile/avatar'));
}

/** The picture of a golfer: the same for ever, as its id says. */
export function getPicture(userId: string, avatarId: string): Promise<Blob> {
  const params = { path: { userId, size: '192' as const }, query: { avatarId } };
  const read = api.GET('/api/v1/profiles/{userId}/avatar/{size}', { params, parseAs: 'blob' });
  return unwrap<Blob>(read);
}
