import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { listRevocations } from './list-revocations.ts';
import { listSessions } from './list-sessions.ts';
import { login } from './login.ts';
import { logout } from './logout.ts';
import { refresh } from './refresh.ts';
import { revokeOtherSessions } from './revoke-other-sessions.ts';
import { revokeSession } from './revoke-session.ts';
import { stepUp } from './step-up.ts';

/** Logins, and what becomes of them. */
export function sessionRoutes(context: AuthContext): Route[] {
  return [
    login(context),
    refresh(context),
    logout(context),
    stepUp(context),
    listSessions(context),
    revokeSession(context),
    revokeOtherSessions(context),
    listRevocations(context),
  ];
}
