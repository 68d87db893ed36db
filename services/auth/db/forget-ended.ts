import type { Pool } from 'pg';
import { forgetRows } from '@golfroundpro/shared/db/forget-rows.ts';
import { forgetOldAnswers } from '@golfroundpro/shared/db/run-once.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import { KNOWN } from '../devices/device-token.ts';
import { REMEMBERED } from '../throttle/lockout.ts';

/** What nobody needs any more: no token outlives its revocation by an hour. */
const ENDED = [
  { table: 'session', where: `expires_at < now() - interval '7 days'` },
  { table: 'revocation', where: `revoked_at < now() - interval '1 hour'` },
  // For a week a second visit is told that it was used.
  { table: 'mail_link', where: `expires_at < now() - interval '7 days'` },
  // For a month it is seen what became of them.
  {
    table: 'account_invitation',
    where: `coalesce(ended_at, expires_at) < now() - interval '30 days'`,
  },
  { table: 'sent_mail', where: `sent_at < now() - interval '90 days'` },
  { table: 'trusted_device', where: 'expires_at < now()' },
  { table: 'known_device', where: `seen_at < now() - ${KNOWN}` },
  { table: 'lockout', where: `last_attempt_at < now() - ${REMEMBERED}` },
  { table: 'totp', where: `confirmed_at IS NULL AND created_at < now() - interval '1 day'` },
];

/** Removes sessions that ended a week ago, and all else that has ended. */
export async function forgetEnded(pool: Pool, answersKeptDays: number): Promise<void> {
  for (const rows of ENDED) await forgetRows(pool, rows);
  await forgetOldAnswers(pool, answersKeptDays);
  await keepAudit(pool);
}
