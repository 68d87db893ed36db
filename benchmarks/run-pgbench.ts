import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DataSourceOptions } from '@golfroundpro/shared/db/data-source.ts';
import { connectClient } from '../tools/stack/connect-client.ts';

export type Connection = DataSourceOptions['connection'];

const CLIENTS = 32;

/** A statement, in a database that is there. */
export interface PgbenchScript {
  binary: string;
  /** To the database with the schema. */
  connection: Connection;
  /** Lines of pgbench that draw what the statement names. */
  draws: string[];
  statement: string;
}

/** Runs a statement from 32 clients, prepared; gives how many a second were committed. */
export async function runPgbench(
  { binary, connection, draws, statement }: PgbenchScript,
  seconds: number,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'golfroundpro-pgbench-'));
  const script = join(folder, 'statement.sql');
  try {
    await writeFile(script, `${draws.join('\n')}\n${statement.replaceAll('\n', ' ')}\n`);
    const { stdout } = await promisify(execFile)(
      binary,
      [
        ...['-n', '-M', 'prepared', '-j', '1', '-c', String(CLIENTS), '-T', String(seconds)],
        ...['-f', script, connection.database],
      ],
      { env: { ...process.env, ...environmentOf(connection) } },
    );
    const perSecond = /^tps = ([\d.]+)/m.exec(stdout)?.[1];
    if (!perSecond) throw new Error(`pgbench did not come to anything: ${stdout}`);
    return Number(perSecond);
  } finally {
    await rm(folder, { recursive: true });
    await forgetPending(connection);
  }
}

/** Nobody relays these. */
async function forgetPending(connection: Connection): Promise<void> {
  const client = await connectClient(connection);
  await client.query('TRUNCATE event_pending');
  await client.end();
}

function environmentOf({ host, port, user, password }: Connection): Record<string, string> {
  return {
    PGHOST: String(host),
    PGPORT: String(port),
    PGUSER: String(user),
    PGPASSWORD: String(password),
  };
}
