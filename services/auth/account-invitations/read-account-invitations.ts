import type { Pool } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';

/** How an invitation stands. */
export const INVITATION_STATES = ['open', 'accepted', 'withdrawn', 'expired'] as const;
export type AccountInvitationState = (typeof INVITATION_STATES)[number];

/** An invitation as those see it who send them. */
export interface AccountInvitationRow {
  accountInvitationId: string;
  email: string;
  name: string | null;
  roles: Role[];
  /** Null: whoever sent it last is gone. */
  inviterName: string | null;
  state: AccountInvitationState;
  /** Whether somebody has an account with the e-mail by now, by it or by themselves. */
  hasAccount: boolean;
  createdAt: Date;
  expiresAt: Date;
}

export interface AccountInvitationQuery {
  state?: AccountInvitationState | undefined;
  /** Whether only those to golfers are to be seen. */
  forGolfers: boolean;
  /** Microseconds since 1970 and id of the last one of the page before. */
  before?: [string, string] | undefined;
  limit: number;
  now: Date;
}

const READ_ROLES = 'SELECT roles FROM account_invitation WHERE id = $1';
const READ = `
  SELECT * FROM (
    SELECT i.id AS "accountInvitationId", i.email, i.name, i.roles, inviter.name AS "inviterName",
      coalesce(i.outcome, CASE WHEN i.expires_at > $1 THEN 'open' ELSE 'expired' END) AS state,
      EXISTS (SELECT FROM account a WHERE a.email = i.email) AS "hasAccount",
      i.created_at AS "createdAt", i.expires_at AS "expiresAt",
      (extract(epoch FROM i.created_at) * 1000000)::bigint::text AS micros
    FROM account_invitation i LEFT JOIN account inviter ON inviter.id = i.invited_by
  ) listed`;

/** To which roles an invitation is; they never change. @throws AppError not_found */
export async function readInvitedRoles(pool: Pool, id: string): Promise<Role[]> {
  const { rows } = await pool.query<{ roles: Role[] }>(READ_ROLES, [id]);
  if (!rows[0]) throw new AppError('not_found');
  return rows[0].roles;
}

/** A page of invitations, the newest first. */
export async function readAccountInvitations(
  pool: Pool,
  { state, forGolfers, before, limit, now }: AccountInvitationQuery,
): Promise<(AccountInvitationRow & { micros: string })[]> {
  const values: unknown[] = [now];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where = [
    ...(state === undefined ? [] : [`state = ${bind(state)}`]),
    ...(forGolfers ? [`roles = '{golfer}'`] : []),
    ...(before
      ? [
          `("createdAt", "accountInvitationId") < (timestamptz 'epoch'
             + ${bind(before[0])}::bigint * interval '1 microsecond', ${bind(before[1])}::uuid)`,
        ]
      : []),
  ];
  const text = `${READ} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
    ORDER BY "createdAt" DESC, "accountInvitationId" DESC LIMIT ${bind(limit)}`;
  return (await pool.query<AccountInvitationRow & { micros: string }>(text, values)).rows;
}
