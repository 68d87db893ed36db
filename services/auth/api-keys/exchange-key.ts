import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Permission } from '@golfroundpro/contracts/policy.gen.ts';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import type { AuthContext } from '../context.ts';
import { isApiKey } from '@golfroundpro/shared/tokens/api-key-form.ts';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';

interface KeyRow {
  id: string;
  userId: string;
  scopes: Permission[];
  expiresAt: Date | null;
  roles: Role[];
  emailVerified: boolean;
  isSuspended: boolean;
}

/** The longest a token of a key is good for: what its owner lost, it loses then at the latest. */
const TOKEN_SECONDS = 5 * 60;

/** Notes the use once a minute at most: a busy machine does not write a row with each request. */
const FIND = `
  WITH noted AS (
    UPDATE api_key SET last_used_at = $2
    WHERE hash = $1 AND (expires_at IS NULL OR expires_at > $2)
      AND (last_used_at IS NULL OR last_used_at <= $2::timestamptz - interval '1 minute')
  )
  SELECT k.id, k.user_id AS "userId", k.scopes, k.expires_at AS "expiresAt", a.roles,
    a.email_verified_at IS NOT NULL AS "emailVerified", a.suspended_at IS NOT NULL AS "isSuspended"
  FROM api_key k JOIN account a ON a.id = k.user_id
  WHERE k.hash = $1`;

/**
 * A short access token for an API key: its owner's roles of this moment, within the key's scopes.
 * @throws AppError unauthenticated, account_suspended
 */
export async function exchangeKey(
  { pool, issuer, metrics, now }: AuthContext,
  key: string,
): Promise<{ accessToken: string; expiresInSeconds: number }> {
  const at = now();
  const values = [hashToken(key), at];
  const query = { name: 'find-api-key', text: FIND, values };
  const row = isApiKey(key) ? (await pool.query<KeyRow>(query)).rows[0] : undefined;
  const secondsLeft = row?.expiresAt
    ? Math.floor((row.expiresAt.getTime() - at.getTime()) / 1000)
    : TOKEN_SECONDS;
  if (!row || secondsLeft < 1) {
    const failure_reason = row ? 'expired' : 'unknown';
    metrics.exchangesFailed.inc({ method: 'gateway', failure_reason });
    throw new AppError('unauthenticated');
  }
  if (row.isSuspended) {
    metrics.exchangesFailed.inc({ method: 'gateway', failure_reason: 'suspended' });
    throw new AppError('account_suspended');
  }
  const { id: sessionId, userId, roles, emailVerified, scopes } = row;
  const expiresInSeconds = Math.min(TOKEN_SECONDS, secondsLeft);
  const user = { userId, roles, sessionId, emailVerified, secondFactor: false, scopes };
  const accessToken = await issuer.issue(user, at, expiresInSeconds);
  metrics.keysExchanged.inc({ method: 'gateway', status: 'success' });
  return { accessToken, expiresInSeconds };
}
