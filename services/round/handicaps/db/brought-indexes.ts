import type { ClientBase, Pool } from 'pg';

/** Who said what index a member had elsewhere. */
export const BROUGHT_BY = ['member', 'staff'] as const;

/** An index that a member brought along from elsewhere. */
export interface BroughtIndex {
  indexTenths: number;
  setBy: (typeof BROUGHT_BY)[number];
  setAt: Date;
}

const READ = `
  SELECT index_tenths AS "indexTenths", set_by AS "setBy", set_at AS "setAt"
  FROM brought_index WHERE user_id = $1`;

/** The index a user brought along; undefined when they brought none. */
export async function readBrought(
  client: ClientBase | Pool,
  userId: string,
): Promise<BroughtIndex | undefined> {
  const query = { name: 'read-brought', text: READ, values: [userId] };
  return (await client.query<BroughtIndex>(query)).rows[0];
}

const WRITE = `
  INSERT INTO brought_index (user_id, index_tenths, set_by)
  SELECT $1::uuid, $2, $3 WHERE NOT EXISTS (SELECT FROM erased_user WHERE user_id = $1)
  ON CONFLICT (user_id) DO UPDATE SET index_tenths = excluded.index_tenths,
    set_by = excluded.set_by, set_at = now()
  WHERE brought_index.set_by = 'member' OR excluded.set_by = 'staff'`;
const REMOVE = `
  DELETE FROM brought_index WHERE user_id = $1 AND (set_by = 'member' OR $2 = 'staff')`;

/** Keeps an index, or none (null): what staff set stays unless staff set it otherwise; of who was erased none. */
export async function writeBrought(
  client: ClientBase | Pool,
  userId: string,
  indexTenths: number | null,
  setBy: BroughtIndex['setBy'],
): Promise<void> {
  if (indexTenths === null) await client.query(REMOVE, [userId, setBy]);
  else await client.query(WRITE, [userId, indexTenths, setBy]);
}
