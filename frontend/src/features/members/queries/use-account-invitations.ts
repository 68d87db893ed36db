import type { AccountInvitationState } from '../../../lib/api/schema.ts';
import { usePages } from '../../../lib/query/use-pages.ts';
import { listAccountInvitations } from '../api/account-invitation-api.ts';

/** Who was invited to have an account, the newest first. */
export const useAccountInvitations = (state: () => AccountInvitationState | '') =>
  usePages({
    key: () => ['account-invitations', { state: state() }],
    load: (cursor) => listAccountInvitations(state(), cursor),
  });
