import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { DatabaseConfig, ServiceConfig } from '../config/service-config.ts';
import { readSecrets, type OwnSecret } from '../dapr/read-secrets.ts';
import { makeSecretsWatch } from '../dapr/watch-secrets.ts';
import { loginOf, switchLogin } from '../db/database-login.ts';
import { databaseErrorToAppError } from '../db/database-error.ts';
import { openDataSource, poolOf, type DataSourceOptions } from '../db/data-source.ts';
import { observePool } from '../db/observe-pool.ts';
import { patiently } from './patiently.ts';
import type { ServiceBase } from './service-base.ts';

/** The fields of a secret: those of the login, and those that a service declares. */
type Secret<Field extends string> = OwnSecret<Field | 'databaseUser' | 'databasePassword'>;

/** A service's schema in PostgreSQL, and its secret. */
export interface Database<Field extends string> {
  /** How it is reached, for a library that brings tables of its own. */
  connection: DataSourceOptions['connection'];
  dataSource: DataSource;
  pool: Pool;
  secret: Secret<Field>;
  /** Takes over each later revision of the secret; the login is changed before. */
  onSecret: (take: (secret: Secret<Field>) => Promise<void>) => void;
}

/** What a test may replace: its own schema, and a secret that nobody has to read. */
export interface DatabaseOverrides<Field extends string = never> {
  connection?: DataSourceOptions['connection'];
  secret?: Secret<Field>;
}

type Schema = Pick<DataSourceOptions, 'entities' | 'migrations'>;

/**
 * Reads the service's secret through its sidecar, brings its tables up to date, connects, and follows
 * the secret from then on, so that a rotation needs no restart.
 */
export async function openDatabase<Field extends string = never>(
  base: ServiceBase,
  config: ServiceConfig & { database: DatabaseConfig },
  schema: Schema,
  { connection, secret: given }: DatabaseOverrides<Field>,
): Promise<Database<Field>> {
  const { dapr, logger, metrics, declaration } = base;
  const fields = ['databaseUser', 'databasePassword', ...Object.keys(declaration.secrets ?? {})];
  const isGiven = connection !== undefined;
  const secret = (given ??
    (isGiven ? undefined : await readSecrets(dapr, declaration.name, fields))) as Secret<Field>;
  const options = {
    connection: connection ?? { ...config.database, ...loginOf(secret), ca: config.ca },
    ...schema,
  };
  const dataSource = await patiently(() => openDataSource(options), { isWorthIt: isUnavailable });
  base.onClose(() => dataSource.destroy());
  const pool = poolOf(dataSource);
  observePool(metrics, pool);
  const takers: ((secret: Secret<Field>) => Promise<void>)[] = [
    async (changed) => switchLogin(pool, loginOf(changed)),
  ];
  const watch = makeSecretsWatch({ dapr, config, logger, metrics });
  if (!isGiven) {
    watch.start(secret, async (changed) => {
      for (const take of takers) await take(changed);
    });
    base.onClose(watch.stop);
  }
  return {
    connection: options.connection,
    dataSource,
    pool,
    secret,
    onSecret: (take) => void takers.push(take),
  };
}

function isUnavailable(error: unknown): boolean {
  return databaseErrorToAppError(error)?.code === 'database_unavailable';
}
