import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { acceptInvitation } from './accept-account-invitation.ts';
import { createAccountInvitation } from './create-account-invitation.ts';
import { listAccountInvitations } from './list-account-invitations.ts';
import { resendInvitation } from './resend-account-invitation.ts';
import { withdrawInvitation } from './withdraw-account-invitation.ts';

/** How the club invites people to have an account. */
export function accountInvitationRoutes(context: AuthContext): Route[] {
  return [
    createAccountInvitation(context),
    listAccountInvitations(context),
    resendInvitation(context),
    withdrawInvitation(context),
    acceptInvitation(context),
  ];
}
