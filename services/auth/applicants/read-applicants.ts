import type { Pool } from 'pg';

/** Somebody who has an account, and whom the club has not approved. */
export interface ApplicantRow {
  userId: string;
  name: string;
  email: string;
  emailVerified: boolean;
  /** Null: nobody has looked at it yet. */
  refusedAt: Date | null;
  createdAt: Date;
}

export interface ApplicantQuery {
  /** Those who were refused, instead of those who wait. */
  refused: boolean;
  /** Microseconds since 1970 and id of the last one of the page before. */
  after?: [string, string] | undefined;
  limit: number;
}

const COLUMNS = `
  id AS "userId", name, email, email_verified_at IS NOT NULL AS "emailVerified",
  refused_at AS "refusedAt", created_at AS "createdAt",
  (extract(epoch FROM created_at) * 1000000)::bigint::text AS micros`;

/** A page of those whom the club has not approved, who has waited longest first. */
export async function readApplicants(
  pool: Pool,
  { refused, after, limit }: ApplicantQuery,
): Promise<(ApplicantRow & { micros: string })[]> {
  const text = `
    SELECT ${COLUMNS} FROM account
    WHERE roles = '{}' AND (refused_at IS NOT NULL) = $1 AND ($2::bigint IS NULL OR (created_at, id)
      > (timestamptz 'epoch' + $2::bigint * interval '1 microsecond', $3::uuid))
    ORDER BY created_at, id LIMIT $4`;
  const values = [refused, after?.[0] ?? null, after?.[1] ?? null, limit];
  return (await pool.query<ApplicantRow & { micros: string }>(text, values)).rows;
}
