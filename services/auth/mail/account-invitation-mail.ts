import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';
import { durationWords } from '@golfroundpro/shared/domain/duration-words.ts';
import type { MailText } from '@golfroundpro/shared/mail/mail-text.ts';

const READ = `
  SELECT email FROM account_invitation WHERE id = $1 AND outcome IS NULL AND expires_at > $2`;
const INSERT = `
  INSERT INTO account_invitation_link (hash, invitation_id, expires_at) VALUES ($1, $2, $3)`;

/** How the link of such a mail is made. */
export interface AccountInvitationMail {
  accountInvitationId: string;
  publicUrl: string;
  /** How long it works. */
  seconds: number;
  now: Date;
}

/**
 * Makes the mail that invites somebody to have an account, with its link. It names nobody: a name is what somebody
 * wrote. Undefined: the invitation has ended.
 */
export async function accountInvitationMail(
  pool: Pool,
  { accountInvitationId: id, publicUrl, seconds, now }: AccountInvitationMail,
): Promise<{ to: string; text: MailText } | undefined> {
  const { rows } = await pool.query<{ email: string }>(READ, [id, now]);
  if (!rows[0]) return undefined;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + seconds * 1000);
  await pool.query(INSERT, [hashToken(token), id, expiresAt]);
  return { to: rows[0].email, text: textOf(`${publicUrl}/join#token=${token}`, seconds) };
}

function textOf(url: string, seconds: number): MailText {
  return {
    subject: 'Your club invites you',
    paragraphs: [
      'Your club would like you to have an account. Choose a password, and you can log in.',
      `The link works for ${durationWords(seconds)}, once.`,
      'If you know nothing of it, do nothing, and nothing happens.',
    ],
    button: { label: 'Accept the invitation', url },
  };
}
