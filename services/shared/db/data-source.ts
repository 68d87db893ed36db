import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import type { DatabaseConfig } from '../config/service-config.ts';
import type { DatabaseLogin } from './database-login.ts';

/** Time-outs that keep the promise "a dead PostgreSQL gives a 503 within 2 s". */
const CONNECT_TIMEOUT_MS = 1500;
const QUERY_TIMEOUT_MS = 1500;
const CONNECTIONS = 16;
const LOCK = `SELECT pg_advisory_lock(hashtextextended(current_schema() || '/migrate', 0))`;

export interface DataSourceOptions {
  /** The schema is the login's search_path, so that no migration names one; tests override it. */
  connection: DatabaseConfig & DatabaseLogin & { schema?: string };
  entities: EntitySchema[];
  migrations: (new () => MigrationInterface)[];
}

/** Brings the tables up to date, connects, and gives the data source. */
export async function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  await migrate(options);
  const shared = connectionOptions(options);
  const dataSource = await new DataSource({
    ...shared,
    extra: { ...shared.extra, query_timeout: QUERY_TIMEOUT_MS },
    poolSize: options.connection.connections ?? CONNECTIONS,
    entities: options.entities,
    poolErrorHandler: ignore,
  }).initialize();
  surviveLostConnections(poolOf(dataSource));
  return dataSource;
}

/** The node-postgres pool underneath, for the named statements of the hot path. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}

/**
 * Without a listener a connection that PostgreSQL ends would end the process. The pool listens to
 * the idle ones; a lent one fails its borrower's next query, which is where it is handled.
 */
function surviveLostConnections(pool: Pool): void {
  const known = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (!known.has(client)) client.on('error', ignore);
    known.add(client);
  });
}

function ignore(): void {}

/** Runs the migrations on a connection without a query time-out; a second instance waits its turn. */
async function migrate(options: DataSourceOptions): Promise<void> {
  const dataSource = new DataSource({
    ...connectionOptions(options),
    poolSize: 2,
    migrations: options.migrations,
    migrationsTransactionMode: 'each',
  });
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(LOCK);
    await dataSource.runMigrations();
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

function connectionOptions({ connection }: DataSourceOptions) {
  const { host, port, database, user, password, schema } = connection;
  return {
    type: 'postgres' as const,
    host,
    port,
    database,
    username: user,
    password,
    applicationName: schema ?? user,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    extra: { keepAlive: true, ...(schema ? { options: `-c search_path=${schema}` } : {}) },
  };
}
