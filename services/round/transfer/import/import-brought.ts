import type { Pool } from 'pg';
import { readBrought, writeBrought } from '../../handicaps/db/brought-indexes.ts';
import type { RowReport } from './import-report.ts';

/** Keeps the index of a file as declared by the member; one that is there already is never overwritten. */
export async function importBrought(
  pool: Pool,
  userId: string,
  indexTenths: number,
): Promise<RowReport['status']> {
  const standing = await readBrought(pool, userId);
  if (standing) return standing.indexTenths === indexTenths ? 'unchanged' : 'refused';
  await writeBrought(pool, userId, indexTenths, 'member');
  return 'imported';
}
