import { expectedVersion } from '@golfroundpro/shared/http/expected-version.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { ProfileContext } from '../../context.ts';
import { putProfile } from '../put-profile.ts';
import { profileAnswer } from './profile-answer.ts';
import { EXAMPLE } from './profile-examples.ts';
import { IF_MATCH_PROFILE, OwnProfile, ProfileBody } from './profile-schemas.ts';

/** PUT /api/v1/users/profile: the whole of what you say; the picture has a route of its own. */
export const putOwn = (context: ProfileContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/users/profile',
    summary: 'Write your profile, the whole of it but the picture',
    auth: 'user',
    permission: 'profile:write',
    body: ProfileBody,
    headers: IF_MATCH_PROFILE,
    responses: { 200: OwnProfile },
    examples: { body: EXAMPLE.details, answers: { 200: EXAMPLE.profile } },
    errors: ['version_mismatch', 'database_unavailable', 'outcome_unknown'],
    handler: async ({ body, user, request }) =>
      profileAnswer(
        await putProfile(context, user.userId, { sent: body, seen: expectedVersion(request) }),
      ),
  });
