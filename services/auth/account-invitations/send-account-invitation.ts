import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { sqlState } from '@golfroundpro/shared/db/database-error.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { emailTaken } from '../claims/refusals.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { checkBounds } from './check-bounds.ts';
import { lockInviter } from './lock-inviter.ts';

export interface NewAccountInvitation {
  /** In its plain form. */
  email: string;
  /** What whoever invites calls them, for the list. */
  name: string | null;
  roles: Role[];
  inviterId: string;
  caller: Caller;
}

const HAS_ACCOUNT = 'SELECT FROM account WHERE email = $1';
const END_EXPIRED = `
  UPDATE account_invitation SET outcome = 'expired', ended_at = expires_at
  WHERE email = $1 AND outcome IS NULL AND expires_at <= $2`;
const IS_OPEN = 'SELECT FROM account_invitation WHERE email = $1 AND outcome IS NULL';
const INSERT = `
  INSERT INTO account_invitation
    (id, email, name, roles, invited_by, created_at, mailed_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $6, $7)`;
const UNIQUE_VIOLATION = '23505';

/**
 * Invites somebody to have an account with these roles; the mail has the link. An e-mail has one open invitation.
 * @throws AppError forbidden, email_taken, account_invited, rate_limited
 */
export async function sendAccountInvitation(
  { now, config }: Pick<AuthContext, 'now' | 'config'>,
  tx: PoolClient,
  invitation: NewAccountInvitation,
): Promise<{ accountInvitationId: string; expiresAt: Date }> {
  const { email, name, roles, inviterId, caller } = invitation;
  const [id, at] = [uuidv7(), now()];
  await lockInviter(tx, inviterId, roles);
  if ((await tx.query(HAS_ACCOUNT, [email])).rowCount !== 0) throw emailTaken();
  await tx.query(END_EXPIRED, [email, at]);
  if ((await tx.query(IS_OPEN, [email])).rowCount !== 0) throw new AppError('account_invited');
  await checkBounds(tx, { inviterId, email, at });
  const expiresAt = new Date(at.getTime() + config.lifetimes.accountInvitationSeconds * 1000);
  await tx.query(INSERT, [id, email, name, roles, inviterId, at, expiresAt]).catch(orInvited);
  await queueMail(tx, { kind: 'account-invitation', email, accountInvitationId: id });
  const entry = { actorId: inviterId, userId: null, caller };
  const detail = { accountInvitationId: id, roles };
  await appendAudit(tx, { action: 'account_invitation.sent', ...entry, detail });
  return { accountInvitationId: id, expiresAt };
}

/** Somebody else was faster. */
function orInvited(error: unknown): never {
  if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
  throw new AppError('account_invited');
}
