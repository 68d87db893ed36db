import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { revokeDevices } from '../../mfa/revoke-devices.ts';

/** DELETE /api/v1/auth/account/trusted-devices: every device needs a code again. */
export const revokeAllDevices = (context: AuthContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/auth/account/trusted-devices',
    summary: 'Trust no device any more',
    auth: 'user',
    permission: 'account:manage',
    stepUp: true,
    responses: { 204: null },
    errors: ['database_unavailable'],
    handler: async ({ user: { userId }, request }) => {
      await revokeDevices(context, { userId, caller: callerOf(request) });
      return { status: 204 };
    },
  });
