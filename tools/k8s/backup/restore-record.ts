import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Client } from 'pg';
import type { OpenBackup } from '../../backup/open-backup.ts';
import { UserError } from '../../console/user-error.ts';
import { DATA_LAYER } from '../../generate/charts/layer.ts';
import { SERVICES } from '../../services/declared.ts';
import { auditedOf, queuedOf } from '../../services/uses.ts';
import { connectClient } from '../../stack/connect-client.ts';
import { DATABASE, setUpDatabase, type Superuser } from '../../stack/stores/database-setup.ts';
import type { ServiceLogin } from '../../stack/stores/service-login.ts';
import { withForwardedPort } from '../forward-port.ts';
import { readKept } from '../kept-secrets.ts';
import type { Target } from '../target.ts';
import { beginAnew } from './begin-anew.ts';
import { runInStore } from './reach-stores.ts';

/** Where it is put together: what is there stays until that is whole. */
const DRAFT = `${DATABASE}_restored`;

/** The first line it reads is the password, which then stands in no command. */
const RESTORE = `read -r PGPASSWORD; export PGPASSWORD
exec pg_restore --host 127.0.0.1 --username postgres --no-password --exit-on-error --dbname ${DRAFT}`;

/**
 * Puts what PostgreSQL held in the place of what it holds, as another log that nobody is logged in to.
 * @param logins those that services have: they are Vault's, and not of the backup
 * @throws UserError when it is not what was dumped: what was there stays
 */
export async function restoreRecord(
  target: Target,
  { record, manifest }: OpenBackup,
  logins: ServiceLogin[],
): Promise<void> {
  const place = { namespace: DATA_LAYER, name: 'postgres-superuser' };
  const { password = '' } = await readKept(target, place);
  const postgres = { namespace: DATA_LAYER, to: 'pod/postgres-0', port: 5432 };
  await withForwardedPort(target, postgres, async (port) => {
    const superuser = { host: '127.0.0.1', port, user: 'postgres', password };
    const on = <T>(database: string, work: (client: Client) => Promise<T>) =>
      connected({ ...superuser, database }, work);
    await on('postgres', async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${DRAFT} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${DRAFT}`);
    });
    const input = Readable.from(linesThen(password, record));
    await runInStore(target, 'postgres', ['sh', '-c', RESTORE], { input });
    await on(DRAFT, async (client) => {
      await compareRows(client, manifest.rows);
      await beginAnew(client, manifest);
    });
    await on('postgres', async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
      await client.query(`ALTER DATABASE ${DRAFT} RENAME TO ${DATABASE}`);
    });
    const audit = { services: auditedOf(SERVICES) };
    const whole = { ...superuser, database: DATABASE };
    await setUpDatabase(whole, logins, audit, queuedOf(SERVICES));
  });
}

async function* linesThen(line: string, path: string): AsyncGenerator<Buffer> {
  yield Buffer.from(`${line}\n`);
  yield* createReadStream(path) as AsyncIterable<Buffer>;
}

async function connected<T>(
  superuser: Superuser,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = await connectClient(superuser);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function compareRows(client: Client, rows: Record<string, number>): Promise<void> {
  for (const [table, expected] of Object.entries(rows)) {
    const { rows: found } = await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
    const count = Number(found[0]!.count);
    if (count === expected) continue;
    throw new UserError(`${table} has ${count} rows and had ${expected}: nothing was replaced`);
  }
}
