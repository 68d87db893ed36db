import { api, publicApi, unwrap } from '../../../lib/api/client.ts';
import type {
  AccountInvitation,
  AccountInvitationState,
  NewAccountInvitation,
  Page,
} from '../../../lib/api/schema.ts';

/** Mails somebody a link with which they make an account. */
export async function invite(invitation: NewAccountInvitation): Promise<void> {
  await unwrap(api.POST('/api/v1/auth/account-invitations', { body: invitation }));
}

/** Who was invited, the newest first, a page at a time. */
export function listAccountInvitations(
  state: AccountInvitationState | '',
  cursor?: string,
): Promise<Page<AccountInvitation>> {
  const query = { state: state || undefined, cursor };
  return unwrap(api.GET('/api/v1/auth/account-invitations', { params: { query } }));
}

/** Sends an open invitation once more; earlier links work as long as they would have. */
export async function inviteAgain(accountInvitationId: string): Promise<void> {
  const params = { path: { accountInvitationId } };
  await unwrap(
    api.POST('/api/v1/auth/account-invitations/{accountInvitationId}/mails', { params }),
  );
}

export async function withdrawInvitation(accountInvitationId: string): Promise<void> {
  const params = { path: { accountInvitationId } };
  await unwrap(api.DELETE('/api/v1/auth/account-invitations/{accountInvitationId}', { params }));
}

/** Makes the account that the token of a mailed link invites to; @returns its email, to log in with. */
export async function acceptInvitation(acceptance: {
  token: string;
  name: string;
  password: string;
}): Promise<string> {
  const answer = await unwrap(
    publicApi.POST('/api/v1/auth/account-invitations/accept', { body: acceptance }),
  );
  return answer.email;
}
