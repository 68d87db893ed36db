import type { Pool, PoolClient } from 'pg';
import type { Db } from 'pg-boss';

/** Our connections, in the form in which pg-boss asks: of a pool each for itself, of a client in its transaction. */
export function bossDatabase(connection: Pool | PoolClient): Db {
  return {
    // Of several statements in one text the driver gives a list of results.
    executeSql: async (text, values) => {
      const result = await connection.query(text, values);
      return Array.isArray(result) ? (result as never) : { rows: result.rows };
    },
  };
}
