import type { KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import type { MailText } from '@golfroundpro/shared/mail/mail-text.ts';
import type { OutgoingMail } from '@golfroundpro/shared/mail/post-office.ts';
import { renderMail } from '@golfroundpro/shared/mail/render-mail.ts';
import { makeMailCode } from '../mail-codes/make-mail-code.ts';
import { mailCodeMail } from './mail-code-text.ts';
import { accountInvitationMail } from './account-invitation-mail.ts';
import { erasedMail } from './erased-text.ts';
import { makeLink, type MailedLink } from './make-link.ts';
import type { LinkPurpose } from './mail-link.ts';
import type { QueuedMail } from './mail-jobs.ts';
import {
  approvedMail,
  invitationMail,
  linkMail,
  noticeMail,
  STOPPABLE,
  WITHOUT_LINK,
} from './mail-texts.ts';
import type { AskedBy, InvitedTo, QueuedData } from './queue-mail.ts';
import { readRecoveryOf } from '../recoveries/recovery-rows.ts';

/** A mail that is ready to be sent. */
export interface ReadyMail extends OutgoingMail {
  /** Whose account it goes to; undefined: there is none. */
  userId?: string;
}

/** Why a mail is not sent: nobody needs it, or the address got enough of them. */
export type NoMail = 'not_needed' | 'flooding';

interface Recipient {
  userId: string;
  email: string;
  isVerified: boolean;
  hasPassword: boolean;
}

const COLUMNS = `
  id AS "userId", email, email_verified_at IS NOT NULL AS "isVerified",
  password_hash IS NOT NULL AS "hasPassword"`;
const BY_ID = `SELECT ${COLUMNS} FROM account WHERE id = $1`;
const BY_EMAIL = `SELECT ${COLUMNS} FROM account WHERE email = $1`;

/** Where links lead, and how long those of each purpose work. */
export interface LinkSettings {
  publicUrl: string;
  linkSeconds: Record<LinkPurpose, number>;
  mailCodeSeconds: number;
  /** How long those work that invite to have an account. */
  accountInvitationSeconds: number;
  /** Keys the codes that stand beside links. */
  digestKey: KeyObject;
}

/** Makes a queued mail: finds who gets it, and makes the link in it. */
export async function makeMail(
  pool: Pool,
  job: QueuedMail,
  settings: LinkSettings,
  now: Date,
): Promise<ReadyMail | NoMail> {
  const { kind } = job;
  if (kind === 'account-invitation') return invite(pool, job, settings, now);
  if (kind === 'erased') return { to: job.email!, ...renderMail(erasedMail(job.createdAt)) };
  const { rows } = await pool.query<Recipient>(
    job.userId === null ? BY_EMAIL : BY_ID,
    job.userId === null ? [job.email] : [job.userId],
  );
  const account = rows[0];
  if (!account || !isNeeded({ kind, data: job.data }, account, now)) return 'not_needed';
  const to = job.email ?? account.email;
  const { userId, isVerified } = account;
  if (isOfRecovery(job) && !(await readRecoveryOf(pool, userId, now))) return 'not_needed';
  const options = { ...settings, pool, job, to, userId, now };
  const text = await (kind === 'mail-code' ? codeText(options, isVerified) : textOf(kind, options));
  return text ? { to, userId, ...renderMail(text) } : 'flooding';
}

/** The one mail to somebody who has no account. */
async function invite(
  pool: Pool,
  { data }: QueuedMail,
  { publicUrl, accountInvitationSeconds: seconds }: LinkSettings,
  now: Date,
): Promise<ReadyMail | NoMail> {
  const accountInvitationId = data.accountInvitationId!;
  const mail = await accountInvitationMail(pool, { accountInvitationId, publicUrl, seconds, now });
  return mail ? { to: mail.to, ...renderMail(mail.text) } : 'not_needed';
}

/** What goes to whoever has an account. */
type OwnerMail = Exclude<QueuedMail['kind'], 'account-invitation' | 'erased'>;

function isNeeded(
  { kind, data }: { kind: OwnerMail; data: QueuedData },
  { isVerified, hasPassword }: Recipient,
  now: Date,
): boolean {
  // A mail server that was away: whoever asked has gone.
  if (kind === 'mail-code') return now < new Date(data.expiresAt!);
  if (kind === 'verify-email') return !isVerified;
  if (kind === 'invitation') return isVerified;
  return kind !== 'welcome' || !hasPassword;
}

/** Tells of a recovery that may have been stopped meanwhile. */
function isOfRecovery({ data }: QueuedMail): boolean {
  return data.notice !== undefined && STOPPABLE.includes(data.notice);
}

interface TextOptions extends LinkSettings {
  pool: Pool;
  job: QueuedMail;
  to: string;
  userId: string;
  now: Date;
}

async function textOf(
  kind: Exclude<OwnerMail, 'mail-code'>,
  options: TextOptions,
): Promise<MailText | undefined> {
  const { job, publicUrl } = options;
  if (kind === 'notice') return noticeText(options);
  if (kind === 'invitation') return invitationMail(job.data as InvitedTo, publicUrl);
  if (kind === 'approved') return approvedMail(publicUrl);
  const link = await linkFor(kind, options);
  return link && linkMail(kind, link);
}

/**
 * Whoever made an account and never showed that the e-mail is theirs may be somebody else: its owner chooses a
 * password then, which ends all that others hold there.
 */
async function codeText(options: TextOptions, isVerified: boolean): Promise<MailText | undefined> {
  if (!isVerified) return textOf('reset-password', options);
  const { pool, job, userId, to: email } = options;
  const { handleId, expiresAt } = job.data as AskedBy;
  const asked = { userId, email, jobId: job.id, handleId, expiresAt: new Date(expiresAt) };
  const code = await makeMailCode(pool, asked, options);
  return code === undefined ? undefined : mailCodeMail(code, options.mailCodeSeconds);
}

async function noticeText(options: TextOptions): Promise<MailText> {
  const { data, createdAt: at } = options.job;
  const notice = data.notice!;
  const purpose = STOPPABLE.includes(notice) ? 'stop-recovery' : 'not-me';
  const link = WITHOUT_LINK.includes(notice) ? undefined : await linkFor(purpose, options);
  return noticeMail({ notice, at, from: data }, link);
}

/** Makes the link of a mail; undefined: the address got enough of them. */
async function linkFor(
  purpose: LinkPurpose,
  { pool, job, to: email, userId, publicUrl, linkSeconds, digestKey, now }: TextOptions,
): Promise<MailedLink | undefined> {
  const seconds = linkSeconds[purpose];
  const link = { purpose, userId, email, jobId: job.id, seconds, notice: job.data.notice };
  const made = await makeLink(pool, link, { now, digestKey });
  return made && { ...made, seconds, publicUrl };
}
