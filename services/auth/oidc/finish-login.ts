import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { claimForNew } from '../claims/claim-for-new.ts';
import type { AuthContext } from '../context.ts';
import { firstRoles } from '../domain/first-roles.ts';
import { readSealedSeed } from '../mfa/read-sealed-seed.ts';
import { completeLogin, type CompleteLogin } from '../sessions/complete-login.ts';
import { observeLogin } from '../sessions/observe-login.ts';
import type { CheckedAccount } from '../sessions/start-session.ts';
import { decideAccount, type Decision } from './decide-account.ts';
import { findCandidates } from './find-candidates.ts';
import type { ProvenIdentity } from './login-cookies.ts';
import { settleAccount } from './settle-account.ts';

/** Somebody whom the provider named, with what they give beside. */
export interface OidcLogin {
  proven: ProvenIdentity;
  caller: Caller;
  code: string | undefined;
  deviceToken: string | undefined;
  trustDevice: boolean;
}

/**
 * Opens a session for whom the provider named; the account is found, linked or made.
 * @throws AppError oidc_refused, email_unverified_elsewhere, email_taken, registration_unconfirmed,
 * claims_unavailable, mfa_required,
 * code_invalid, too_many_attempts, invalid_credentials
 */
export async function finishLogin(context: AuthContext, login: OidcLogin): Promise<CompleteLogin> {
  const { proven, caller } = login;
  const { linked, byEmail } = await findCandidates(context.pool, proven.identity);
  const who = { method: 'oidc', userId: linked?.id ?? byEmail?.id, caller } as const;
  return observeLogin(context, who, async () => {
    const decision = decideAccount(proven.identity, { linked, byEmail });
    const account = await accountOf(context, decision, proven.identity.name);
    const sealedSeed = await readSealedSeed(context.pool, account.id);
    return completeLogin(context, {
      ...login,
      account: { ...account, sealedSeed },
      method: 'oidc',
      onProven: () => settleAccount(context, { proven, decision, account, caller }),
    });
  });
}

/** The account of a decision; one that is to be made gets its id with the claim, and the e-mail is proven. */
async function accountOf(
  context: AuthContext,
  decision: Decision,
  name: string,
): Promise<CheckedAccount> {
  if (decision.action !== 'register') return decision.account;
  const { now, config } = context;
  const id = await claimForNew(context, { name, email: decision.email });
  return { id, roles: firstRoles(config), emailVerifiedAt: now() };
}
