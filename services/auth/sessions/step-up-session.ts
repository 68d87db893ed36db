import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { IsNull, MoreThan } from 'typeorm';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { AccountEntity, type Account } from '../db/account-entity.ts';
import { SessionEntity } from '../db/session-entity.ts';
import { checkSecondFactor } from '../mfa/check-second-factor.ts';
import { checkPasskey, passkeyOf } from '../passkeys/check-passkey.ts';
import { checkPassword } from '../passwords/check-password.ts';
import { sessionKey } from '../throttle/attempt-key.ts';
import { isToldAlready } from '../throttle/too-many-attempts.ts';

/** What somebody who is logged in gives to prove it again. */
export interface Proof {
  password?: string | undefined;
  code?: string | undefined;
  /** What a passkey of theirs signed: it is every factor at once. */
  response?: AuthenticationResponseJSON | undefined;
  caller: Caller;
}

/**
 * Notes in a session that every factor of the account was given now; a trusted device is none.
 * @throws AppError invalid_request (password: missing), invalid_credentials, mfa_required,
 *   code_invalid, passkey_refused, too_many_attempts, unauthenticated (the session has ended), step_up_required (an
 *   account that has nothing to prove it with: only another login helps)
 */
export async function stepUpSession(context: AuthContext, user: User, proof: Proof): Promise<void> {
  const { userId } = user;
  const { caller } = proof;
  const method = methodOf(proof);
  try {
    await checkProof(context, user, proof);
    await noteProof(context, user, caller);
    context.metrics.stepUps.inc({ method, status: 'success' });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code } = error;
    context.metrics.stepUpsFailed.inc({ method, failure_reason: code });
    if (REFUSALS.includes(code) && !isToldAlready(error)) {
      const action = 'step_up.refused';
      const entry = { action, actorId: userId, userId, caller, detail: { code } } as const;
      await appendAudit(context.pool, entry);
    }
    throw error;
  }
}

const REFUSALS = ['invalid_credentials', 'code_invalid', 'passkey_refused', 'too_many_attempts'];

function methodOf({ code, response }: Proof): 'password' | 'code' | 'passkey' {
  if (response) return 'passkey';
  return code === undefined ? 'password' : 'code';
}

async function checkProof(
  context: AuthContext,
  { userId, sessionId }: User,
  proof: Proof,
): Promise<void> {
  const account = await context.dataSource.manager.findOneBy(AccountEntity, { id: userId });
  if (!account) throw new AppError('unauthenticated');
  if (proof.response) return proveByPasskey(context, userId, proof.response);
  const hasPassword = account.passwordHash !== null;
  if (hasPassword) await checkOwnPassword(context, { account, sessionId }, proof.password);
  const { code, caller } = proof;
  const factor = await checkSecondFactor(context, userId, { code, sessionId, caller });
  if (factor === 'not_enrolled' && !hasPassword) {
    throw new AppError('step_up_required', { detail: 'Log in again: there is no password.' });
  }
}

async function proveByPasskey(
  context: AuthContext,
  userId: string,
  response: AuthenticationResponseJSON,
): Promise<void> {
  const passkey = await passkeyOf(context, response, userId);
  await checkPasskey(context, { purpose: 'step-up', ownerId: userId }, { response, passkey });
}

async function checkOwnPassword(
  context: AuthContext,
  { account, sessionId }: { account: Account; sessionId: string },
  password: string | undefined,
): Promise<void> {
  if (password === undefined)
    throw invalidField('password', 'must be the one of this account', 'missing');
  const lockout = context.lockouts.password;
  const key = sessionKey(context, sessionId);
  await lockout.attempt(key);
  if (!(await checkPassword(context, account, password))) {
    throw new AppError('invalid_credentials', {
      errors: [
        { field: 'password', message: 'is not the password of this account', code: 'wrong' },
      ],
    });
  }
  await lockout.reset(key);
}

async function noteProof(
  { pool, now }: AuthContext,
  { userId, sessionId }: User,
  caller: Caller,
): Promise<void> {
  const at = now();
  const alive = { id: sessionId, userId, revokedAt: IsNull(), expiresAt: MoreThan(at) };
  await inTransaction(pool, async (tx, entities) => {
    const { affected } = await entities.update(SessionEntity, alive, { authenticatedAt: at });
    if (affected === 0) throw new AppError('unauthenticated');
    const detail = { sessionId };
    const action = 'step_up.succeeded';
    await appendAudit(tx, { action, actorId: userId, userId, caller, detail });
  });
}
