import type { Pool } from 'pg';
import { readPages } from '@golfroundpro/shared/own-data/read-pages.ts';
import type { OwnData } from '@golfroundpro/shared/own-data/write-own-data.ts';
import type { AuthContext } from '../context.ts';
import { deviceLabel } from '../domain/device-label.ts';
import { auditPages } from './audit-pages.ts';

const PROFILE = `
  SELECT id AS "userId", name, email, email_verified_at AS "emailVerifiedAt", roles,
    password_hash IS NOT NULL AS "hasPassword", suspended_at AS "suspendedAt",
    refused_at AS "refusedAt", created_at AS "createdAt"
  FROM account WHERE id = $1`;
const AUTHENTICATOR = `
  SELECT created_at AS "preparedAt", confirmed_at AS "confirmedAt",
    (SELECT count(*)::integer FROM backup_code WHERE user_id = $1) AS "backupCodesLeft"
  FROM totp WHERE user_id = $1`;
const LINKED_LOGINS = `
  SELECT issuer, subject, created_at AS "createdAt" FROM external_identity
  WHERE user_id = $1 ORDER BY created_at, issuer, subject`;
const KNOWN_DEVICES = `
  SELECT seen_at AS "seenAt" FROM known_device WHERE user_id = $1 ORDER BY seen_at`;
const RECOVERY = `
  SELECT email AS "to", evidence, opened_at AS "openedAt", ready_at AS "readyAt",
    expires_at AS "expiresAt", approved_at AS "approvedAt"
  FROM recovery WHERE user_id = $1`;
const MAILED_LINKS = `
  SELECT purpose AS "for", email AS "to", notice, created_at AS "createdAt",
    expires_at AS "expiresAt", used_at AS "usedAt"
  FROM mail_link WHERE user_id = $1 ORDER BY created_at`;

const PASSKEYS = pageOf('name, created_at AS "createdAt", last_used_at AS "lastUsedAt"', 'passkey');
const DEVICES = pageOf(
  `user_agent AS "userAgent", address, created_at AS "createdAt", last_used_at AS "lastUsedAt",
   expires_at AS "expiresAt"`,
  'trusted_device',
);
const API_KEYS = pageOf(
  `name, scopes, created_at AS "createdAt", expires_at AS "expiresAt",
   last_used_at AS "lastUsedAt"`,
  'api_key',
);
const SESSIONS = pageOf(
  `user_agent AS "userAgent", address, methods, created_at AS "createdAt",
   last_used_at AS "lastUsedAt", expires_at AS "expiresAt", revoked_at AS "endedAt"`,
  'session',
);
const SENT_MAILS = pageOf('kind, notice, email AS "to", sent_at AS "sentAt"', 'sent_mail');
/** To join the club: those they sent, without to whom, and those that were sent to their e-mail. */
const INVITATIONS = `
  SELECT id, CASE WHEN invited_by = $1 THEN 'you' ELSE 'another' END AS by, roles,
    created_at AS "createdAt", expires_at AS "expiresAt", outcome, ended_at AS "endedAt"
  FROM account_invitation
  WHERE id > $2
    AND (invited_by = $1 OR email = (SELECT email FROM account WHERE account.id = $1))
  ORDER BY id LIMIT $3`;
/** Some are queued for the e-mail alone; to a handle a code is bound. */
const MAILS = `
  SELECT id, kind, email AS "to", data - 'handleId' AS detail, created_at AS "createdAt",
    attempts, failed_at AS "failedAt"
  FROM mail_job
  WHERE id > $2 AND (user_id = $1
    OR (user_id IS NULL AND email = (SELECT email FROM account WHERE id = $1)))
  ORDER BY id LIMIT $3`;

interface WithUserAgent {
  id: string;
  userAgent: string;
}

/** What auth holds of a user, as AuthData says. */
export function dataOf({ pool }: Pick<AuthContext, 'pool'>, userId: string): OwnData {
  return {
    profile: () => one(pool, PROFILE, userId),
    recovery: () => one(pool, RECOVERY, userId),
    linkedLogins: () => all(pool, LINKED_LOGINS, userId),
    authenticator: () => one(pool, AUTHENTICATOR, userId),
    passkeys: readPages(pool, PASSKEYS, userId),
    trustedDevices: labelled(readPages(pool, DEVICES, userId)),
    knownDevices: () => all(pool, KNOWN_DEVICES, userId),
    apiKeys: readPages(pool, API_KEYS, userId),
    sessions: labelled(readPages(pool, SESSIONS, userId)),
    invitations: readPages(pool, INVITATIONS, userId),
    mails: readPages(pool, MAILS, userId),
    sentMails: readPages(pool, SENT_MAILS, userId),
    mailedLinks: () => all(pool, MAILED_LINKS, userId),
    auditEntries: auditPages(pool, userId),
  };
}

function pageOf(columns: string, table: string): string {
  return `SELECT id, ${columns} FROM ${table} WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3`;
}

async function all(pool: Pool, text: string, userId: string): Promise<object[]> {
  return (await pool.query<object>(text, [userId])).rows;
}

async function one(pool: Pool, text: string, userId: string): Promise<object | null> {
  return (await all(pool, text, userId))[0] ?? null;
}

async function* labelled(pages: AsyncIterable<WithUserAgent[]>): AsyncGenerator<object[]> {
  for await (const page of pages) {
    yield page.map(({ userAgent, ...row }) => ({ ...row, device: deviceLabel(userAgent) }));
  }
}
