import type { PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';

/** So many invitations of one inviter may be open, so many mails of theirs go out an hour, and so many to one address. */
const MOST = { open: 100, byInviter: 60, toAddress: 5 };

/** All mails of an invitation that had one within the hour count: rather too many than too few. */
const COUNT = `
  SELECT
    count(*) FILTER (WHERE invited_by = $1 AND outcome IS NULL AND expires_at > $3)::integer AS open,
    coalesce(sum(mails) FILTER (WHERE invited_by = $1 AND mailed_at > $3::timestamptz - interval '1 hour'), 0)::integer
      AS "byInviter",
    coalesce(sum(mails) FILTER (WHERE email = $2 AND mailed_at > $3::timestamptz - interval '1 hour'), 0)::integer
      AS "toAddress",
    count(*) FILTER (WHERE email = $2 AND mailed_at > $3::timestamptz - interval '1 minute')::integer AS "justNow"
  FROM account_invitation WHERE invited_by = $1 OR email = $2`;

interface Counts {
  open: number;
  byInviter: number;
  toAddress: number;
  justNow: number;
}

/** Refuses a further mail; the inviter's account is locked by then. @throws AppError rate_limited */
export async function checkBounds(
  tx: PoolClient,
  { inviterId, email, at }: { inviterId: string; email: string; at: Date },
): Promise<void> {
  const counts = (await tx.query<Counts>(COUNT, [inviterId, email, at])).rows[0]!;
  if (counts.justNow > 0) throw tooMany('This address got one within the last minute.', 60);
  if (counts.toAddress >= MOST.toAddress)
    throw tooMany('This address got enough of them within the hour.', 3600);
  if (counts.byInviter >= MOST.byInviter)
    throw tooMany(`You may send ${MOST.byInviter} an hour.`, 3600);
  if (counts.open >= MOST.open)
    throw tooMany(`${MOST.open} of yours are open; withdraw one that is not needed.`);
}

function tooMany(detail: string, seconds?: number): AppError {
  const wait = seconds === undefined ? {} : { headers: { 'retry-after': `${seconds}` } };
  return new AppError('rate_limited', { detail, ...wait });
}
