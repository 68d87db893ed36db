import type { Pool } from 'pg';

/** What of the log is not ours to do: its owner makes the months that come, and drops those that nobody keeps. */
export async function keepAudit(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ owner: string }>(
    `SELECT quote_ident(current_schema() || '_audit') AS owner`,
  );
  await pool.query(`SELECT ${rows[0]!.owner}.make_audit_months()`);
  await pool.query(`SELECT ${rows[0]!.owner}.forget_audit()`);
}
