import type { Pool } from 'pg';
import { REMEMBERED_MS } from '@golfroundpro/shared/tokens/access-token.ts';
import type { RevocationList } from '@golfroundpro/shared/tokens/revocations.ts';

/** A row that was written before the last look may have been committed behind it. */
const OVERLAP_MS = 10_000;

const READ = `
  WITH clock AS (SELECT clock_timestamp() AS at),
  since AS (
    SELECT coalesce(to_timestamp($1::double precision / 1000), at - interval '${REMEMBERED_MS} ms') AS at
    FROM clock
  )
  SELECT
    floor(extract(epoch FROM clock.at) * 1000)::double precision AS "asOfMs",
    ARRAY(
      SELECT DISTINCT session_id::text FROM revocation
      WHERE revoked_at > (SELECT at FROM since)
    ) AS revoked
  FROM clock`;

/** The sessions and API keys that were ended since a moment of PostgreSQL's clock, or lately. */
export async function readRevocations(
  pool: Pool,
  afterMs: number | undefined,
): Promise<RevocationList> {
  const { rows } = await pool.query<RevocationList>({
    name: 'read-revocations',
    text: READ,
    values: [afterMs === undefined ? null : afterMs - OVERLAP_MS],
  });
  return rows[0]!;
}
