import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { ProfileContext } from '../../context.ts';
import type { Profile } from '../domain/profile.ts';
import { readForViewer } from '../read-for-viewer.ts';
import { cacheHeader } from './get-own.ts';
import { EXAMPLE } from './profile-examples.ts';
import { ProfileParams, ShownProfile } from './profile-schemas.ts';

/** GET /api/v1/profiles/:userId: what somebody shows of themselves to whoever asks. */
export const getShown = (context: ProfileContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/profiles/:userId',
    summary: 'The profile of a golfer, as far as they show it to you',
    auth: 'user',
    permission: 'profile:read',
    params: ProfileParams,
    responses: { 200: ShownProfile },
    examples: { answers: { 200: shownOf(EXAMPLE.profile) } },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params, user }) => {
      const { profile, source } = await readForViewer(context, params.userId, user);
      return { status: 200, body: shownOf(profile), headers: cacheHeader(source) };
    },
  });

function shownOf(profile: Profile) {
  const { userId, homeClub, homeCourseId, preferredTee, showsHandicap, avatarId } = profile;
  return { userId, homeClub, homeCourseId, preferredTee, showsHandicap, avatarId };
}
