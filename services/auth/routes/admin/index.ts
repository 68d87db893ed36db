import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { erase, removeIdentities, revokeAccountKeys, unlock } from './account-tools.ts';
import { endAccountSessions } from './end-account-sessions.ts';
import { exportAudit } from './export-audit.ts';
import { getAccount } from './get-account.ts';
import { listAccounts } from './list-accounts.ts';
import { listAudit } from './list-audit.ts';
import { mendAccountEmail } from './mend-account-email.ts';
import { putRoles } from './put-roles.ts';
import { recordLook } from './record-look.ts';
import { resetTotp } from './reset-totp.ts';
import { reinstate, suspend } from './suspend-account.ts';

/** What admins do with the accounts of others, and what was done. */
export function adminRoutes(context: AuthContext): Route[] {
  return [
    listAccounts(context),
    getAccount(context),
    putRoles(context),
    resetTotp(context),
    endAccountSessions(context),
    suspend(context),
    reinstate(context),
    unlock(context),
    revokeAccountKeys(context),
    removeIdentities(context),
    mendAccountEmail(context),
    erase(context),
    listAudit(context),
    exportAudit(context),
    recordLook(context),
  ];
}
