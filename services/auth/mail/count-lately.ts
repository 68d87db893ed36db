import type { Pool } from 'pg';

/** So many mails of a kind an address gets an hour: nobody's mailbox is flooded by whoever knows the address. */
export const MOST_AN_HOUR = 5;

/** A job that is tried again does not stand in its own way; who has used a link may ask for another. */
const COUNT = `
  SELECT count(DISTINCT job_id)::integer AS "inHour",
    (count(*) FILTER (WHERE created_at > $4::timestamptz - interval '1 minute'))::integer AS "inMinute"
  FROM mail_link
  WHERE email = $1 AND purpose = $2 AND job_id <> $3 AND used_at IS NULL
    AND created_at > $4::timestamptz - interval '1 hour'`;

/** How many links or codes of a purpose an address got lately, and has not used. */
export async function countLately(
  pool: Pool,
  { email, purpose, jobId }: { email: string; purpose: string; jobId: string },
  now: Date,
): Promise<{ inHour: number; inMinute: number }> {
  const values = [email, purpose, jobId, now];
  const { rows } = await pool.query<{ inHour: number; inMinute: number }>(COUNT, values);
  return rows[0]!;
}
