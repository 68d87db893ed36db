import type { Pool } from 'pg';
import { Type, type Static } from 'typebox';

const Count = Type.Integer({ minimum: 0 });

/** How far those have come who registered within some time; who has come further counts before as well. */
export const Funnel = Type.Object({
  ...{ inTheBooks: Count, mailed: Count, verified: Count, active: Count },
});

// Whoever is entered at the desk is no arrival of a day.
const FUNNEL = `
  SELECT count(*)::integer AS "inTheBooks",
    count(coalesce(mailed_at, verified_at))::integer AS mailed,
    count(verified_at)::integer AS verified,
    (count(*) FILTER (WHERE status IN ('active', 'suspended')))::integer AS active
  FROM member LEFT JOIN told ON user_id = id
  WHERE via <> 'desk' AND registered_at >= $1 AND registered_at < $2`;

export async function readFunnel(
  pool: Pool,
  { from, to }: { from: string; to: string },
): Promise<Static<typeof Funnel>> {
  return (await pool.query<Static<typeof Funnel>>(FUNNEL, [from, to])).rows[0]!;
}
