import { randomBytes, randomInt, type KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';
import { hashLinkCode, LINK_CODE_DIGITS } from '../domain/link-code.ts';
import type { LinkPurpose, MailLink } from './mail-link.ts';
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

/** So that nobody's mailbox is flooded by whoever knows the address. Of what was done everybody is told. */
const AT_MOST_AN_HOUR = 5;
const UNBOUNDED: LinkPurpose = 'not-me';

/** Those that show that a mailbox is read; the others let somebody in, and a code is too short for that. */
const WITH_CODE: LinkPurpose[] = ['verify-email', 'change-email'];

/** A job that is tried again does not stand in its own way; who has used a link may ask for another. */
const RECENT = `
  SELECT count(DISTINCT job_id)::integer AS "inHour",
    count(*) FILTER (WHERE created_at > $4::timestamptz - interval '1 minute') AS "inMinute"
  FROM mail_link
  WHERE email = $1 AND purpose = $2 AND job_id <> $3 AND used_at IS NULL
    AND created_at > $4::timestamptz - interval '1 hour'`;
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
  const { purpose, userId, email, notice = null, jobId, seconds } = link;
  if (purpose !== UNBOUNDED && (await gotEnough(pool, link, now))) return undefined;
  const token = randomBytes(32).toString('base64url');
  const code = WITH_CODE.includes(purpose) ? newCode() : undefined;
  const codeHash = code === undefined ? null : hashLinkCode(userId, code, digestKey);
  const expiresAt = new Date(now.getTime() + seconds * 1000);
  const hash = hashToken(token);
  const values = [hash, purpose, userId, email, jobId, now, expiresAt, notice, codeHash];
  await pool.query(INSERT, values);
  return { token, code };
}

function newCode(): string {
  return String(randomInt(10 ** LINK_CODE_DIGITS)).padStart(LINK_CODE_DIGITS, '0');
}

async function gotEnough(
  pool: Pool,
  { email, purpose, jobId }: NewLink,
  now: Date,
): Promise<boolean> {
  const { rows } = await pool.query<{ inHour: number; inMinute: string }>(RECENT, [
    email,
    purpose,
    jobId,
    now,
  ]);
  const { inHour, inMinute } = rows[0]!;
  return Number(inMinute) > 0 || inHour >= AT_MOST_AN_HOUR;
}
