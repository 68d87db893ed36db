import { logRoute } from '@golfroundpro/shared/events/log-route.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../context.ts';
import { USER_VERIFIED } from '../events.ts';
import { accountInvitationRoutes } from './account-invitations/index.ts';
import { accountRoutes } from './accounts/index.ts';
import { adminRoutes } from './admin/index.ts';
import { applicantRoutes } from './applicants/index.ts';
import { apiKeyRoutes } from './api-keys/index.ts';
import { confirmationRoutes } from './confirmations/index.ts';
import { getKeySet } from './keys/get-key-set.ts';
import { mailCodeRoutes } from './mail-codes/index.ts';
import { mfaRoutes } from './mfa/index.ts';
import { oidcRoutes } from './oidc/index.ts';
import { ownDataRoutes } from './own-data/index.ts';
import { passkeyRoutes } from './passkeys/index.ts';
import { invitationEvents } from '../subscriptions/take-invitations.ts';
import { recoveryRoutes } from './recoveries/index.ts';
import { sessionRoutes } from './sessions/index.ts';

/** Every action of auth. */
export function authRoutes(context: AuthContext): Route[] {
  return [
    ...accountRoutes(context),
    ...confirmationRoutes(context),
    ...sessionRoutes(context),
    ...mfaRoutes(context),
    ...passkeyRoutes(context),
    ...mailCodeRoutes(context),
    ...apiKeyRoutes(context),
    ...adminRoutes(context),
    ...accountInvitationRoutes(context),
    ...applicantRoutes(context),
    ...recoveryRoutes(context),
    ...oidcRoutes(context),
    ...ownDataRoutes(context),
    getKeySet(context),
    logRoute(context.pool, { callers: ['cache-updater'], events: [USER_VERIFIED] }),
    invitationEvents(context),
  ];
}
