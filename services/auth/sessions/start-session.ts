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
import { USER_LOGGED_IN } from '../events.ts';
import { makeSessionTokens, type SessionTokens } from './session-tokens.ts';

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

/** So many devices an account knows; the one that was seen longest ago makes room. */
const MOST_KNOWN = 20;

/**
 * The row, the device, the audit entry and the event in one statement, which takes half as many
 * trips as a transaction. A password or roles that change meanwhile end all sessions: this one too, by never
 * beginning, since the lock waits for whoever changes the account.
 */
const START = `
  WITH checked AS (
    SELECT id FROM account
    WHERE id = $2 AND roles = $13::text[] AND ($14::text IS NULL OR password_hash = $14)
    FOR SHARE
  ), started AS (
    INSERT INTO session (id, user_id, created_at, last_used_at, expires_at, authenticated_at,
      methods, address, user_agent)
    SELECT $1::uuid, id, $3::timestamptz, $3, $4::timestamptz, $5::timestamptz, $6::text[], $7, $8
    FROM checked
  ), known AS (
    INSERT INTO known_device (user_id, hash, seen_at) SELECT id, $15, $3 FROM checked
    ON CONFLICT (user_id, hash) DO UPDATE SET seen_at = excluded.seen_at
  ), unknown AS (
    DELETE FROM known_device WHERE ctid = ANY (ARRAY(
      SELECT device.ctid FROM known_device device JOIN (
        SELECT hash FROM known_device WHERE user_id = $2 AND hash <> $15
        ORDER BY seen_at DESC OFFSET ${MOST_KNOWN - 1}) old USING (hash)
      WHERE device.user_id = $2 FOR UPDATE OF device SKIP LOCKED))
  ), audited AS (
    INSERT INTO audit_entry (action, actor_id, user_id, address, user_agent, detail)
    SELECT 'login.succeeded', id, id, $7, $8, $9::jsonb FROM checked
  ), appended AS (
    INSERT INTO event (event_id, type, aggregate_id, data, traceparent)
    SELECT $10::uuid, '${USER_LOGGED_IN.type}', id, $11::jsonb, $12 FROM checked
    RETURNING id
  )
  INSERT INTO event_pending (id) SELECT id FROM appended`;

/**
 * Opens a session for somebody who has just proven who they are. The state store knows nothing of
 * it until its first refresh. Its event waits for the relay's next look: nobody waits for it.
 * @throws AppError invalid_credentials when the account was deleted meanwhile, or got another
 *   password or other roles
 */
export async function startSession(
  context: AuthContext,
  { account, caller, methods, complete, deviceToken }: NewSession,
): Promise<SessionTokens> {
  const createdAt = context.now();
  const lifetimes = context.config.lifetimes.session;
  const session = { id: uuidv7(), expiresAt: sessionExpiry(lifetimes, createdAt, createdAt) };
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
  ];
  const { rowCount } = await context.pool.query({ name: 'start-session', text: START, values });
  if (rowCount === 0) throw new AppError('invalid_credentials');
  return makeSessionTokens(context, session, FIRST_STATE.counter, account);
}
