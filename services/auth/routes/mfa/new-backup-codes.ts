import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { renewBackupCodes } from '../../mfa/renew-backup-codes.ts';
import { BackupCodes, EXAMPLE_BACKUP_CODES } from './schemas.ts';

/** POST /api/v1/auth/account/backup-codes: ten new ones; the old ones are good no more. */
export const newBackupCodes = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/account/backup-codes',
    summary: 'Get ten new backup codes in place of the old ones',
    auth: 'user',
    permission: 'account:manage',
    stepUp: true,
    examples: { answers: { 200: EXAMPLE_BACKUP_CODES } },
    responses: { 200: BackupCodes },
    errors: ['totp_not_enrolled', 'database_unavailable'],
    handler: async ({ user: { userId }, request }) => {
      const backupCodes = await renewBackupCodes(context, userId, callerOf(request));
      return { status: 200, body: { backupCodes } };
    },
  });
