import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuditAction } from '../audit/audit-action.ts';
import { USER_LOGGED_OUT } from '../events.ts';

/** Why a session was ended before its time. */
export type RevocationReason =
  | 'logged_out'
  | 'revoked'
  | 'password_changed'
  | 'roles_changed'
  | 'totp_changed'
  | 'totp_reset'
  | 'replaced'
  | 'too_many'
  | 'token_reused'
  | 'not_me'
  | 'suspended'
  | 'identity_unlinked'
  | 'email_mended'
  | 'recovered'
  | 'account_deleted';

export interface Revocation {
  userId: string;
  /** This session alone. */
  only?: string;
  /** Every session but this one. */
  except?: string;
  /** Every session but so many that were used last. */
  exceptLatest?: number;
  reason: RevocationReason;
  /** Who ends it; null where it is not known to be the user. */
  actorId: string | null;
  caller: Caller;
}

/** Also those that ended lately: their last access token may be good for a while. In one order. */
const REVOKE = `
  WITH ended AS (
    UPDATE session SET revoked_at = clock_timestamp()
    WHERE id IN (
      SELECT id FROM session
      WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > now() - interval '15 minutes'
        AND ($2::uuid IS NULL OR id = $2) AND ($3::uuid IS NULL OR id <> $3)
        AND ($4::integer IS NULL OR id NOT IN (
          SELECT id FROM session WHERE user_id = $1 AND revoked_at IS NULL
          ORDER BY last_used_at DESC, id DESC LIMIT $4))
      ORDER BY id FOR UPDATE
    )
    RETURNING id
  ), told AS (
    INSERT INTO revocation (session_id) SELECT id FROM ended
  )
  SELECT id FROM ended ORDER BY id`;

/**
 * Ends sessions of a user for ever, and tells everybody: access tokens through the table that every
 * service polls, the others through an event. Gives how many there were; `relay.wake()` behind the
 * commit.
 */
export async function revokeSessions(tx: PoolClient, revocation: Revocation): Promise<number> {
  const { userId, only, except, exceptLatest, reason, actorId, caller } = revocation;
  const values = [userId, only ?? null, except ?? null, exceptLatest ?? null];
  const { rows } = await tx.query<{ id: string }>({
    name: 'revoke-sessions',
    text: REVOKE,
    values,
  });
  const action = actionOf(reason);
  for (const { id: sessionId } of rows) {
    await appendAudit(tx, { action, actorId, userId, caller, detail: { sessionId, reason } });
  }
  await appendEvents(
    tx,
    rows.map(({ id: sessionId }) => ({
      type: USER_LOGGED_OUT.type,
      aggregateId: userId,
      data: { userId, sessionId, reason },
    })),
  );
  return rows.length;
}

function actionOf(reason: RevocationReason): AuditAction {
  if (reason === 'logged_out') return 'session.logged_out';
  return reason === 'token_reused' ? 'session.token_reused' : 'session.revoked';
}
