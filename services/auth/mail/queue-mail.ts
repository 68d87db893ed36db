import type { Pool, PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';

/**
 * A mail to be sent. Who it is for and the link in it are found when it is sent, so a request for an
 * e-mail that nobody has takes exactly as long as any other.
 */
export type MailJob =
  /** A link that verifies the e-mail; nothing is sent where it is verified or unknown. */
  | { kind: 'verify-email'; email: string }
  /** A link that sets the password; nothing is sent to an e-mail that nobody has. */
  | { kind: 'reset-password'; email: string }
  /** A code that logs in, in the browser that asked for it. */
  | ({ kind: 'mail-code'; email: string } & AskedBy)
  /** The first mail to somebody who registered without a password: its link sets one. */
  | { kind: 'welcome'; userId: string }
  /** A link that makes `email` the e-mail of the account. */
  | { kind: 'change-email'; userId: string; email: string }
  /** Tells a member of a card that waits for them; once for a card while it lies here. */
  | ({ kind: 'invitation'; userId: string; playerId: string } & InvitedTo)
  /** Tells an applicant that the club has approved them. */
  | { kind: 'approved'; userId: string }
  /** Invites somebody who has no account to have one (account-invitations/). */
  | { kind: 'account-invitation'; email: string; accountInvitationId: string }
  /** Tells who had an account that an admin erased it; nothing else of them is here any more. */
  | { kind: 'erased'; email: string }
  /** Tells the owner of an account what was done; `email`: where it is not the account's own. */
  | { kind: 'notice'; userId: string; email?: string; notice: Notice; dueAt?: Date };

/** What an owner is told of, in case it was not they who did it. */
export type Notice =
  | 'login-elsewhere'
  | 'password-changed'
  | 'email-changed'
  | 'email-given-back'
  | 'passkey-added'
  | 'passkey-removed'
  | 'totp-enrolled'
  | 'totp-removed'
  | 'totp-reset'
  | 'backup-codes-made'
  | 'backup-code-used'
  | 'device-trusted'
  | 'identity-linked'
  | 'api-key-made'
  | 'roles-changed'
  | 'account-unlocked'
  | 'api-keys-ended'
  | 'identities-unlinked'
  | 'account-suspended'
  | 'account-reinstated'
  | 'account-exported'
  | 'recovery-opened'
  | 'recovery-soon'
  | 'recovered';

/** The request that a code is for. */
export interface AskedBy {
  handleId: string;
  /** In ISO 8601. */
  expiresAt: string;
}

/** What an invitation is to. */
export interface InvitedTo {
  courseName: string;
  playedOn: string;
  /** They had accepted the card, and others changed it since. */
  isAgain?: boolean | undefined;
}

/** From where somebody logged in; start-session.ts queues the notice of it. */
export interface LoggedInFrom {
  address: string;
  userAgent: string;
}

/** What lies in the queue beside whom a mail is for. */
export type QueuedData = { notice?: Notice; accountInvitationId?: string } & Partial<
  InvitedTo & LoggedInFrom & AskedBy
>;

const QUEUE = `
  INSERT INTO mail_job (id, kind, user_id, email, data, created_at, next_attempt_at)
  SELECT $1, $2, $3, $4, $5, due, due FROM coalesce($6::timestamptz, now()) AS due
  WHERE $3::uuid IS NULL OR EXISTS (SELECT FROM account WHERE id = $3)
  ON CONFLICT (id) DO NOTHING`;

/** Queues a mail, in the transaction of what it tells of; `mail.wake()` behind the commit. */
export async function queueMail(client: Pool | PoolClient, job: MailJob): Promise<void> {
  const userId = 'userId' in job ? job.userId : null;
  const email = 'email' in job ? (job.email ?? null) : null;
  const id = job.kind === 'invitation' ? job.playerId : uuidv7();
  // One that is to wait is no older than its day: it is tried as long as any other.
  const dueAt = 'dueAt' in job ? job.dueAt : null;
  const values = [id, job.kind, userId, email, JSON.stringify(dataOf(job)), dueAt];
  await client.query(QUEUE, values);
}

function dataOf(job: MailJob): QueuedData {
  if (job.kind === 'notice') return { notice: job.notice };
  if (job.kind === 'mail-code') return { handleId: job.handleId, expiresAt: job.expiresAt };
  if (job.kind === 'account-invitation') return { accountInvitationId: job.accountInvitationId };
  if (job.kind !== 'invitation') return {};
  const { courseName, playedOn, isAgain } = job;
  return { courseName, playedOn, isAgain };
}
