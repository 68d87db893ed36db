import { v7 as uuidv7 } from 'uuid';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { currentTrace, traceparent } from '@golfroundpro/shared/logging/trace.ts';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';
import type { AuthContext } from '../context.ts';
import type { Account } from '../db/account-entity.ts';
import type { LoginMethod } from '../db/session-entity.ts';
import { FIRST_STATE } from '../domain/redeem.ts';
import { sessionExpiry } from '../domain/session-expiry.ts';
import { endSessions } from './end-sessions.ts';
import { makeSessionTokens, type SessionTokens } from './session-tokens.ts';
import { refuseSuspended } from './refuse-suspended.ts';
import { START } from './start-statement.ts';

/** The account as it was when its owner was checked; with the hash where the password was. */
export type CheckedAccount = Pick<Account, 'id' | 'roles' | 'emailVerifiedAt'> &
  Partial<Pick<Account, 'passwordHash'>>;

export interface NewSession {
  account: CheckedAccount;
  caller: Caller;
  methods: LoginMethod[];
  /** Whether every factor of the account was given: a trusted device is none. */
  complete: boolean;
  /** By which the device is known from now on. */
  deviceToken: string;
}

/** So many sessions an account has open; the one that was used longest ago ends for another. */
export const MOST_SESSIONS = 100;

/**
 * Opens a session for somebody who has just proven who they are. The state store knows nothing of
 * it until its first refresh. Its events wait for the relay's next look: nobody waits for it.
 * @throws AppError invalid_credentials when the account was deleted meanwhile, or got another
 *   password or other roles; account_suspended
 */
export async function startSession(
  context: AuthContext,
  { account, caller, methods, complete, deviceToken }: NewSession,
): Promise<SessionTokens> {
  const createdAt = context.now();
  const lifetimes = context.config.lifetimes.session;
  const expiresAt = sessionExpiry(lifetimes, createdAt, createdAt);
  const session = { id: uuidv7(), expiresAt, methods };
  const trace = currentTrace();
  const values = [
    session.id,
    account.id,
    createdAt,
    session.expiresAt,
    complete ? createdAt : null,
    methods,
    caller.address,
    caller.userAgent,
    JSON.stringify({ sessionId: session.id, methods }),
    uuidv7(),
    JSON.stringify({ userId: account.id, sessionId: session.id, methods }),
    trace ? traceparent(trace) : null,
    account.roles,
    account.passwordHash ?? null,
    hashToken(deviceToken),
    uuidv7(),
    uuidv7(),
  ];
  const query = { name: 'start-session', text: START, values };
  const { rows } = await context.pool.query<{ open: number }>(query);
  if (!rows[0]) {
    await refuseSuspended(context.pool, account.id);
    throw new AppError('invalid_credentials');
  }
  if (rows[0].open >= MOST_SESSIONS) await endOldest(context, account.id, caller);
  return makeSessionTokens(context, session, FIRST_STATE.counter, account);
}

function endOldest(context: AuthContext, userId: string, caller: Caller): Promise<number> {
  const reason = 'too_many';
  const revocation = {
    userId,
    exceptLatest: MOST_SESSIONS,
    reason,
    actorId: null,
    caller,
  } as const;
  return endSessions(context, revocation);
}
