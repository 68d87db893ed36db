import type { Pool, PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';
import type { Notice } from './queue-mail.ts';

/** What a link is for. */
export type LinkPurpose =
  | 'verify-email'
  | 'confirm-registration'
  | 'reset-password'
  | 'welcome'
  | 'change-email'
  | 'not-me'
  | 'stop-recovery';

export interface MailLink {
  purpose: LinkPurpose;
  userId: string;
  /** The address it was sent to. */
  email: string;
  /** Of what the mail told that says "this was not me". */
  notice: Notice | null;
  createdAt: Date;
}

const COLUMNS = `purpose, user_id AS "userId", email, notice, created_at AS "createdAt"`;
const FOUND = 'hash = $1 AND purpose = ANY ($2)';
const VALID = `${FOUND} AND expires_at > $3 AND used_at IS NULL`;
const READ = `SELECT ${COLUMNS} FROM mail_link WHERE ${VALID}`;
/** It ends with its use as well: the release before does not know that it was used. */
const TAKE = `
  UPDATE mail_link SET used_at = $3, expires_at = $3 WHERE ${VALID} RETURNING ${COLUMNS}`;
const WAS_USED = `SELECT FROM mail_link WHERE ${FOUND} AND used_at IS NOT NULL`;
const HAS_CODE = `
  user_id = $1 AND code_hash = $2 AND purpose = ANY ($3) AND expires_at > $4 AND used_at IS NULL`;
const READ_CODE = `SELECT FROM mail_link WHERE ${HAS_CODE}`;
/** Of several that have the code, which is as good as never, the newest. */
const TAKE_CODE = `
  UPDATE mail_link SET used_at = $4, expires_at = $4 WHERE hash = (
    SELECT hash FROM mail_link WHERE ${HAS_CODE}
    ORDER BY created_at DESC LIMIT 1 FOR UPDATE)
  RETURNING ${COLUMNS}`;

/** What a link is good for, which it stays. @throws AppError link_invalid, link_used */
export async function readLink(
  pool: Pool,
  token: string,
  purposes: LinkPurpose[],
  now: Date,
): Promise<MailLink> {
  const { rows } = await pool.query<MailLink>(READ, [hashToken(token), purposes, now]);
  return rows[0] ?? refuseToken(pool, token, purposes);
}

/** Uses a link up: of several that come with it one gets it. @throws AppError link_invalid, link_used */
export async function takeLink(
  tx: PoolClient,
  token: string,
  purposes: LinkPurpose[],
  now: Date,
): Promise<MailLink> {
  const { rows } = await tx.query<MailLink>(TAKE, [hashToken(token), purposes, now]);
  return rows[0] ?? refuseToken(tx, token, purposes);
}

/** A code as it is stored, and whose it has to be. */
export interface LinkCode {
  userId: string;
  codeHash: string;
}

/** Whether a mail of the user had this code, which it stays good for. */
export async function isLinkCode(
  pool: Pool,
  { userId, codeHash }: LinkCode,
  purposes: LinkPurpose[],
  now: Date,
): Promise<boolean> {
  const { rows } = await pool.query(READ_CODE, [userId, codeHash, purposes, now]);
  return rows.length > 0;
}

/** Uses the link up whose mail had this code; undefined: none of the user's has it. */
export async function takeLinkByCode(
  tx: PoolClient,
  { userId, codeHash }: LinkCode,
  purposes: LinkPurpose[],
  now: Date,
): Promise<MailLink | undefined> {
  const { rows } = await tx.query<MailLink>(TAKE_CODE, [userId, codeHash, purposes, now]);
  return rows[0];
}

/** The 410 of a link that has ended or never was. */
export function refuseLink(): never {
  throw new AppError('link_invalid');
}

async function refuseToken(
  client: Pool | PoolClient,
  token: string,
  purposes: LinkPurpose[],
): Promise<never> {
  const { rowCount } = await client.query(WAS_USED, [hashToken(token), purposes]);
  throw new AppError(rowCount === 0 ? 'link_invalid' : 'link_used');
}
