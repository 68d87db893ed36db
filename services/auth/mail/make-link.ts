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
  SELECT hash, purpose, user_id, email, job_id, $6, expires_at, notice, code_hash
  FROM unnest($1::text[], $2::text[], $3::uuid[], $4::text[], $5::uuid[], $7::timestamptz[], $8::text[], $9::text[])
    AS link (hash, purpose, user_id, email, job_id, expires_at, notice, code_hash)`;

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
  link: NewLink,
  at: { now: Date; digestKey: KeyObject },
): Promise<MadeLink> {
  return (await insertLinks(client, [link], at))[0]!;
}

/** The same for many; what was made, in their order. */
export async function insertLinks(
  client: Pool | PoolClient,
  links: NewLink[],
  { now, digestKey }: { now: Date; digestKey: KeyObject },
): Promise<MadeLink[]> {
  const made = links.map(({ purpose }) => ({
    token: randomBytes(32).toString('base64url'),
    code: WITH_CODE.includes(purpose) ? newCode() : undefined,
  }));
  await client.query(INSERT, [
    made.map(({ token }) => hashToken(token)),
    links.map(({ purpose }) => purpose),
    links.map(({ userId }) => userId),
    links.map(({ email }) => email),
    links.map(({ jobId }) => jobId),
    now,
    links.map(({ seconds }) => new Date(now.getTime() + seconds * 1000)),
    links.map(({ notice }) => notice ?? null),
    made.map(({ code }, at) => code && hashLinkCode(links[at]!.userId, code, digestKey)),
  ]);
  return made;
}

async function gotEnough(pool: Pool, link: NewLink, now: Date): Promise<boolean> {
  const { inHour, inMinute } = await countLately(pool, link, now);
  return inMinute > 0 || inHour >= MOST_AN_HOUR;
}
