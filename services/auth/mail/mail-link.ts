import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';
import type { Notice } from './queue-mail.ts';

/** What a link is for. */
export type LinkPurpose = 'verify-email' | 'reset-password' | 'welcome' | 'change-email' | 'not-me';

export interface MailLink {
  purpose: LinkPurpose;
  userId: string;
  /** The address it was sent to. */
  email: string;
  /** Of what the mail told that says "this was not me". */
  notice: Notice | null;
  createdAt: Date;
}

export interface NewLink extends Omit<MailLink, 'notice' | 'createdAt'> {
  notice?: Notice | undefined;
  jobId: string;
  seconds: number;
}

/** So that nobody's mailbox is flooded by whoever knows the address. Of what was done everybody is told. */
const AT_MOST_AN_HOUR = 5;
const UNBOUNDED: LinkPurpose = 'not-me';

/** A job that is tried again does not stand in its own way. */
const RECENT = `
  SELECT count(DISTINCT job_id)::integer AS "inHour",
    count(*) FILTER (WHERE created_at > $4::timestamptz - interval '1 minute') AS "inMinute"
  FROM mail_link
  WHERE email = $1 AND purpose = $2 AND job_id <> $3
    AND created_at > $4::timestamptz - interval '1 hour'`;
const INSERT = `
  INSERT INTO mail_link (hash, purpose, user_id, email, job_id, created_at, expires_at, notice)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const COLUMNS = `purpose, user_id AS "userId", email, notice, created_at AS "createdAt"`;
const VALID = `hash = $1 AND purpose = ANY ($2) AND expires_at > $3`;
const READ = `SELECT ${COLUMNS} FROM mail_link WHERE ${VALID}`;
const TAKE = `DELETE FROM mail_link WHERE ${VALID} RETURNING ${COLUMNS}`;

/** Makes a link that works for so long; gives its token, which is stored nowhere. Undefined: the address got enough. */
export async function makeLink(pool: Pool, link: NewLink, now: Date): Promise<string | undefined> {
  const { purpose, userId, email, notice = null, jobId, seconds } = link;
  if (purpose !== UNBOUNDED && (await gotEnough(pool, link, now))) return undefined;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + seconds * 1000);
  const values = [hashToken(token), purpose, userId, email, jobId, now, expiresAt, notice];
  await pool.query(INSERT, values);
  return token;
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

/** What a link is good for, which it stays. @throws AppError link_invalid */
export async function readLink(
  pool: Pool,
  token: string,
  purposes: LinkPurpose[],
  now: Date,
): Promise<MailLink> {
  const { rows } = await pool.query<MailLink>(READ, [hashToken(token), purposes, now]);
  return rows[0] ?? refuseLink();
}

/** Uses a link up: of several that come with it one gets it. @throws AppError link_invalid */
export async function takeLink(
  tx: PoolClient,
  token: string,
  purposes: LinkPurpose[],
  now: Date,
): Promise<MailLink> {
  const { rows } = await tx.query<MailLink>(TAKE, [hashToken(token), purposes, now]);
  return rows[0] ?? refuseLink();
}

/** The 410 of a link that was used, has ended or never was. */
export function refuseLink(): never {
  throw new AppError('link_invalid');
}
