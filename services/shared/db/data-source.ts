import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import type { DatabaseConfig } from '../config/service-config.ts';
import { explainTls, tlsTo } from '../config/verified-tls.ts';
import type { DatabaseLogin } from './database-login.ts';
import { NOTICE_OUR_END, SERVER_TIMEOUTS, serverOptions } from './session-settings.ts';

/** Time-outs that keep the promise "a dead PostgreSQL gives a 503 within 2 s". */
const CONNECT_TIMEOUT_MS = 1500;
const QUERY_TIMEOUT_MS = 1500;

const CONNECTIONS = 16;
/** Open before a service says that it is ready: opening one takes longest where many are busy. */
const OPENED_AT_START = 4;
/** What was opened stays for the next burst, which may come at the worst of moments. */
const IDLE_MS = 10 * 60_000;
/** One instance after the other: who changes tables holds it until the connection ends. */
export const MIGRATE_LOCK = `SELECT pg_advisory_lock(hashtextextended(current_schema() || '/migrate', 0))`;

export interface DataSourceOptions {
  /** The schema is the login's search_path, so that no migration names one; tests override it. */
  connection: DatabaseConfig & DatabaseLogin & { schema?: string; ca?: string | undefined };
  entities: EntitySchema[];
  migrations: (new () => MigrationInterface)[];
}

const pools = new WeakMap<DataSource, Pool>();
const dataSources = new WeakMap<Pool, DataSource>();

/** Brings the tables up to date, opens the first connections, and gives the data source. */
export async function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  await migrate(options);
  const { entities, connection } = options;
  const max = connection.connections ?? CONNECTIONS;
  const timeouts = { query_timeout: QUERY_TIMEOUT_MS, ...SERVER_TIMEOUTS };
  const config = { ...poolConfig(options), max, idleTimeoutMillis: IDLE_MS, ...timeouts };
  const dataSource = await connectDataSource(config, { entities });
  try {
    await openConnections(poolOf(dataSource), Math.min(max, OPENED_AT_START));
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function openConnections(pool: Pool, count: number): Promise<void> {
  const clients: PoolClient[] = [];
  try {
    while (clients.length < count) clients.push(await pool.connect());
  } finally {
    for (const client of clients) client.release();
  }
}

/** The node-postgres pool underneath, for the named statements of the hot path. */
export function poolOf(dataSource: DataSource): Pool {
  return pools.get(dataSource)!;
}

/** The data source over a pool that was made here. @throws Error for any other pool */
export function dataSourceOf(pool: Pool): DataSource {
  const dataSource = dataSources.get(pool);
  if (!dataSource) throw new Error('Transactions need a pool of connectDataSource');
  return dataSource;
}

/**
 * Connects over a pool of our own: TypeORM makes its pool with the class that its option `driver`
 * holds, and this one gives ours.
 * Without a listener a connection that PostgreSQL ends would end the process. The pool listens to
 * the idle ones; a lent one fails its borrower's next query, which is where it is handled.
 */
export async function connectDataSource(
  config: PoolConfig,
  options: Partial<Pick<DataSourceOptions, 'entities' | 'migrations'>> = {},
): Promise<DataSource> {
  const pool = new Pool(config);
  pool.on('connect', (client) => client.on('error', ignore));
  const driver = {
    Pool: function () {
      return pool;
    },
  };
  const dataSource = new DataSource({
    type: 'postgres',
    driver,
    poolErrorHandler: ignore,
    migrationsTransactionMode: 'each',
    ...options,
  });
  pools.set(dataSource, pool);
  dataSources.set(pool, dataSource);
  return dataSource.initialize().catch((error: unknown) => {
    throw explainTls(error, 'DATABASE_TLS');
  });
}

function ignore(): void {}

/** Runs the migrations on a connection without a query time-out; a second instance waits its turn. */
async function migrate(options: DataSourceOptions): Promise<void> {
  const { migrations } = options;
  const dataSource = await connectDataSource({ ...poolConfig(options), max: 2 }, { migrations });
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(MIGRATE_LOCK);
    await dataSource.runMigrations();
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

/** How a pool connects, before its time-outs. */
export function poolConfig({ connection }: Pick<DataSourceOptions, 'connection'>): PoolConfig {
  const { host, port, database, user, password, schema, tls, ca } = connection;
  return {
    ...{ host, port, database, user, password, ssl: tls === true && tlsTo(host, ca) },
    application_name: schema ?? user,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    options: serverOptions({ ...NOTICE_OUR_END, ...(schema ? { search_path: schema } : {}) }),
  };
}
