import { expectedVersion } from '@golfroundpro/shared/http/expected-version.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { ProfileContext } from '../../context.ts';
import { changeRecord } from '../change-record.ts';
import { deleteProfile, findProfile } from '../db/profile-rows.ts';
import { requireVersion } from '../require-version.ts';
import { IF_MATCH_PROFILE } from './profile-schemas.ts';

/** DELETE /api/v1/users/profile: back to nothing, the picture too; again it changes nothing. */
export const deleteOwn = (context: ProfileContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/users/profile',
    summary: 'Take back all that your profile says, the picture too',
    auth: 'user',
    permission: 'profile:write',
    headers: IF_MATCH_PROFILE,
    responses: { 204: null },
    errors: ['version_mismatch', 'database_unavailable', 'outcome_unknown'],
    handler: async ({ user: { userId }, request }) => {
      const seen = expectedVersion(request);
      const beganMs = performance.now();
      const { goneAt } = await changeRecord(context, userId, async (tx) => {
        const before = await findProfile(tx, userId);
        // What is gone is gone: a retry after a lost answer is no conflict.
        if (before) requireVersion(seen, before);
        return { goneAt: await deleteProfile(tx, userId) };
      });
      const { durations, profilesChanged } = context.metrics;
      durations.observe({ method: 'delete' }, (performance.now() - beganMs) / 1000);
      const status = goneAt === undefined ? 'unchanged' : 'delete';
      profilesChanged.inc({ method: 'api', status });
      return { status: 204 };
    },
  });
