import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { AuthContext } from '../../context.ts';
import { revokeDevices } from '../../mfa/revoke-devices.ts';

/** DELETE /api/v1/auth/account/trusted-devices/:deviceId: it needs a code again. */
export const revokeDevice = (context: AuthContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/auth/account/trusted-devices/:deviceId',
    summary: 'Trust a device no more',
    auth: 'user',
    permission: 'account:manage',
    stepUp: true,
    params: Type.Object({ deviceId: Id }),
    responses: { 204: null },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params, user: { userId }, request }) => {
      const only = { userId, only: params.deviceId, caller: callerOf(request) };
      if ((await revokeDevices(context, only)) === 0) throw new AppError('not_found');
      return { status: 204 };
    },
  });
