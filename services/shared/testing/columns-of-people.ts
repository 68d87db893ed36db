import type { Pool } from 'pg';

const COLUMNS = `
  SELECT table_name || '.' || column_name AS name FROM information_schema.columns
  WHERE table_schema = current_schema()
    AND column_name ~ '(^|_)(user_id|owner_id|actor_id|partner_id|invited_id|marker_id|email|[a-z]+_by)$'
  ORDER BY 1`;

/** Every column of a service's tables that says of whom a row is, or who wrote it: `session.user_id`. */
export async function columnsOfPeople(pool: Pool): Promise<string[]> {
  return (await pool.query<{ name: string }>(COLUMNS)).rows.map(({ name }) => name);
}
