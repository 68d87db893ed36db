import type { Pool, PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import { invitationHolds } from '../domain/invited-roles.ts';
import { refuseLink } from '../mail/mail-link.ts';

/** An invitation that whoever has its link may accept. */
export interface AcceptableInvitation {
  id: string;
  email: string;
  roles: Role[];
  invitedBy: string | null;
}

interface Found extends AcceptableInvitation {
  outcome: string | null;
  isInTime: boolean;
  /** Of whoever sent it last, as they are now; null: they are gone, or suspended. */
  inviterRoles: Role[] | null;
}

const FIND = `
  SELECT invitation.id, invitation.email, invitation.roles, invitation.invited_by AS "invitedBy",
    invitation.outcome, link.expires_at > $2 AND invitation.expires_at > $2 AS "isInTime",
    inviter.roles AS "inviterRoles"
  FROM account_invitation_link link
  JOIN account_invitation invitation ON invitation.id = link.invitation_id
  LEFT JOIN account inviter
    ON inviter.id = invitation.invited_by AND inviter.suspended_at IS NULL
  WHERE link.hash = $1`;
/** Whoever comes second waits, and reads how it ended. */
const LOCK = `${FIND} FOR UPDATE OF invitation`;

/** What a link invites to, which stays as it is. @throws AppError link_invalid, link_used */
export function findByLink(pool: Pool, token: string, at: Date): Promise<AcceptableInvitation> {
  return find(pool, FIND, token, at);
}

/** The same, and keeps it until the transaction ends. @throws AppError link_invalid, link_used */
export function lockByLink(tx: PoolClient, token: string, at: Date): Promise<AcceptableInvitation> {
  return find(tx, LOCK, token, at);
}

async function find(
  client: Pool | PoolClient,
  text: string,
  token: string,
  at: Date,
): Promise<AcceptableInvitation> {
  const found = (await client.query<Found>(text, [hashToken(token), at])).rows[0] ?? refuseLink();
  if (found.outcome === 'accepted') throw new AppError('link_used');
  const { id, email, roles, invitedBy, inviterRoles, outcome, isInTime } = found;
  const holds = outcome === null && isInTime && invitationHolds(inviterRoles ?? undefined, roles);
  return holds ? { id, email, roles, invitedBy } : refuseLink();
}
