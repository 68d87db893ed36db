import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { ProfileContext } from '../../context.ts';
import { changeRecord } from '../../profiles/change-record.ts';
import { findProfile } from '../../profiles/db/profile-rows.ts';
import { removeAvatars, stepProfile } from '../db/set-avatar-state.ts';

/** DELETE /api/v1/users/profile/avatar: the picture, and one that waits for its sizes. */
export const deleteAvatar = (context: ProfileContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/users/profile/avatar',
    summary: 'Take your picture away',
    auth: 'user',
    permission: 'profile:write',
    responses: { 204: null },
    errors: ['database_unavailable', 'outcome_unknown'],
    handler: async ({ user: { userId } }) => {
      const { profile } = await changeRecord(context, userId, async (tx) => {
        const before = await findProfile(tx, userId);
        if (!before?.avatarId && !before?.avatarWork) return {};
        await removeAvatars(tx, userId);
        return { profile: await stepProfile(tx, userId) };
      });
      if (profile) context.metrics.avatarsChanged.inc({ method: 'api', status: 'removed' });
      return { status: 204 };
    },
  });
