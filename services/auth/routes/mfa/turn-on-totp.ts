import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { confirmTotp } from '../../mfa/confirm-totp.ts';
import { BackupCodes, EXAMPLE_BACKUP_CODES } from './schemas.ts';

/** POST /api/v1/auth/account/totp/confirm: turns the prepared authenticator on. */
export const turnOnTotp = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/account/totp/confirm',
    summary:
      'Turn the authenticator on with a code of it; other sessions end. Gives ten backup codes',
    auth: 'user',
    permission: 'account:manage',
    stepUp: true,
    body: Type.Object(
      { code: Type.String({ minLength: 6, maxLength: 20, description: 'Six digits' }) },
      { additionalProperties: false },
    ),
    examples: { body: { code: '287082' }, answers: { 200: EXAMPLE_BACKUP_CODES } },
    responses: { 200: BackupCodes },
    errors: [
      'code_invalid',
      'totp_enrolled',
      'totp_not_enrolled',
      'too_many_attempts',
      'database_unavailable',
    ],
    handler: async ({ body, user, request }) => {
      const backupCodes = await confirmTotp(context, user, body.code, callerOf(request));
      context.logger.info({ userId: user.userId }, 'authenticator set up');
      return { status: 200, body: { backupCodes } };
    },
  });
