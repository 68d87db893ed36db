import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
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
 * @throws AppError oidc_refused, email_unverified_elsewhere, email_taken, mfa_required,
 * code_invalid, too_many_attempts, invalid_credentials
 */
export async function finishLogin(context: AuthContext, login: OidcLogin): Promise<CompleteLogin> {
  const { proven, caller } = login;
  const { linked, byEmail } = await findCandidates(context.pool, proven.identity);
  const who = { method: 'oidc', userId: linked?.id ?? byEmail?.id, caller } as const;
  return observeLogin(context, who, async () => {
    const decision = decideAccount(proven.identity, { linked, byEmail });
    const account = accountOf(decision, context);
    const sealedSeed = await readSealedSeed(context.pool, account.id);
    return completeLogin(context, {
      ...login,
      account: { ...account, sealedSeed },
      method: 'oidc',
      onProven: () => settleAccount(context, { proven, decision, account, caller }),
    });
  });
}

/** The account of a decision; one that is to be made gets its id here, and the e-mail is proven. */
function accountOf(decision: Decision, { now, config }: AuthContext): CheckedAccount {
  if (decision.action !== 'register') return decision.account;
  return { id: uuidv7(), roles: firstRoles(config), emailVerifiedAt: now() };
}
