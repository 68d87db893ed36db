import type { Pool, PoolClient } from 'pg';
import { PgBoss, type ConstructorOptions } from 'pg-boss';
import { queueSchemaOf } from '@golfroundpro/shared/db/queue-schema.ts';
import { bossDatabase } from './boss-database.ts';

/** pg-boss over a connection of ours, in the schema beside that of the connection. */
export async function makeBoss(
  connection: Pool | PoolClient,
  options: ConstructorOptions,
): Promise<PgBoss> {
  const { rows } = await connection.query<{ schema: string }>('SELECT current_schema() AS schema');
  return new PgBoss({
    db: bossDatabase(connection),
    schema: queueSchemaOf(rows[0]!.schema),
    // The set-up makes it: a service's login may make no schema.
    createSchema: false,
    schedule: false,
    // It would be cut off by the time that our statements may take, and leave half an index.
    reindex: false,
    ...options,
  });
}
