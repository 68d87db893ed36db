import { randomBytes, type KeyObject } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';
import { hashLinkCode } from '../domain/link-code.ts';
import { countLately, MOST_AN_HOUR } from './count-lately.ts';
import type { LinkPurpose, MailLink } from './mail-link.ts';
import { newCode } from './new-code.ts';
import type { Notice } from './queue-mail.ts';

export interface NewLink extends Pick<MailLink, 'purpose' | 'userId' | 'email'> {
  notice?: Notice | undefined;
  jobId: string;
  seconds: number;
}

/** What goes into a mail, and is stored nowhere. */
export interface MadeLink {
  token: string;
  /** To be typed by who is logged in, where the mail is read on another device. */
  code?: string | undefined;
}

/** The same with where it leads, and for how long. */
export interface MailedLink extends MadeLink {
  seconds: number;
  publicUrl: string;
}

/** Of what was done everybody is told. */
const UNBOUNDED: LinkPurpose[] = ['not-me', 'stop-recovery'];

/**
 * Those that show that a mailbox is read; the others let somebody in, and a code is too short for that. Who registered
 * gets into an account where nobody has been yet.
 */
const WITH_CODE: LinkPurpose[] = ['verify-email', 'change-email', 'confirm-registration'];

const INSERT = `
  INSERT INTO mail_link
    (hash, purpose, user_id, email, job_id, created_at, expires_at, notice, code_hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Makes a link that works for so long. Undefined: the address got enough. */
export async function makeLink(
  pool: Pool,
  link: NewLink,
  { now, digestKey }: { now: Date; digestKey: KeyObject },
): Promise<MadeLink | undefined> {
  if (!UNBOUNDED.includes(link.purpose) && (await gotEnough(pool, link, now))) return undefined;
  return insertLink(pool, link, { now, digestKey });
}

/** The same for an address whose mails are counted elsewhere. */
export async function insertLink(
  client: Pool | PoolClient,
  { purpose, userId, email, notice, jobId, seconds }: NewLink,
  { now, digestKey }: { now: Date; digestKey: KeyObject },
): Promise<MadeLink> {
  const token = randomBytes(32).toString('base64url');
  const code = WITH_CODE.includes(purpose) ? newCode() : undefined;
  const codeHash = code === undefined ? null : hashLinkCode(userId, code, digestKey);
  const expiresAt = new Date(now.getTime() + seconds * 1000);
  const hash = hashToken(token);
  const values = [hash, purpose, userId, email, jobId, now, expiresAt, notice ?? null, codeHash];
  await client.query(INSERT, values);
  return { token, code };
}

async function gotEnough(pool: Pool, link: NewLink, now: Date): Promise<boolean> {
  const { inHour, inMinute } = await countLately(pool, link, now);
  return inMinute > 0 || inHour >= MOST_AN_HOUR;
}
