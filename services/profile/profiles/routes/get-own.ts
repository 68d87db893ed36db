import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { ProfileContext } from '../../context.ts';
import { readProfile } from '../read-profile.ts';
import { profileAnswer } from './profile-answer.ts';
import { EXAMPLE } from './profile-examples.ts';
import { OwnProfile } from './profile-schemas.ts';

/** What says whether the cache had a profile. */
export const cacheHeader = (source: 'cache' | 'database') => ({
  'x-cache': source === 'cache' ? 'hit' : 'miss',
});

/** GET /api/v1/users/profile: your own, also where you have said nothing yet. */
export const getOwn = (context: ProfileContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/users/profile',
    summary: 'Your profile, with its version as ETag',
    auth: 'user',
    permission: 'profile:read',
    responses: { 200: OwnProfile },
    examples: { answers: { 200: EXAMPLE.profile } },
    errors: ['database_unavailable'],
    handler: async ({ user }) => {
      const { profile, source } = await readProfile(context, user.userId);
      const answer = profileAnswer(profile);
      return { ...answer, headers: { ...answer.headers, ...cacheHeader(source) } };
    },
  });
