import { Pool, type PoolClient } from 'pg';
import { MIGRATE_LOCK, poolConfig, type DataSourceOptions } from './data-source.ts';

/**
 * Runs `work` on a connection of its own without time-outs, one instance of the service after the other and never beside
 * its migrations: for a library that brings its own tables up to date.
 */
export async function inTurn(
  connection: DataSourceOptions['connection'],
  work: (client: PoolClient) => Promise<void>,
): Promise<void> {
  const pool = new Pool({ ...poolConfig({ connection }), max: 1 });
  pool.on('error', () => undefined);
  try {
    const client = await pool.connect();
    try {
      await client.query(MIGRATE_LOCK);
      await work(client);
    } finally {
      client.release(true);
    }
  } finally {
    await pool.end();
  }
}
