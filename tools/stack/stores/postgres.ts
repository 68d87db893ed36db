import { existsSync } from 'node:fs';
import { chown, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOutput } from '../../parts/read-output.ts';
import { HANDED_FOLDER } from '../child.ts';
import type { Layout } from '../layout.ts';
import { databaseUser } from './database-user.ts';
import { takeOverOldData } from './old-postgres-data.ts';
import { runProgram } from './run-program.ts';
import { storeChild } from './store-child.ts';
import type { Store, StoreContext } from './store.ts';

/** Small on purpose: a developer's machine runs everything at once. TCP on loopback only. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  log_checkpoints: 'off',
  // Details quote what people sent, an e-mail for one.
  log_error_verbosity: 'terse',
} as const;

/** One PostgreSQL for every service, which each have a schema and a login of their own. */
export const postgres: Store = {
  name: 'postgres',
  parts: ['postgres'],
  dataDirectory: postgresDirectory,
  prepare: async (context) => {
    const data = postgresDirectory(context.layout);
    const user = databaseUser();
    if (user) await takeOverOldData(data, { layout: context.layout, user });
    if (!existsSync(join(data, 'PG_VERSION'))) await initialise(data, context);
    const settings = {
      ...SETTINGS,
      max_connections: String(mostConnections(context)),
      port: String(context.ports['postgres']),
    };
    const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
    return storeChild('postgres', context, {
      command: program('postgres', context),
      args: ['-D', HANDED_FOLDER, ...flags],
      user,
      cwd: '/',
      folder: data,
      stopSignal: 'SIGINT',
      health: () => accepts(context),
    });
  },
};

/** Where PostgreSQL's data is. */
export function postgresDirectory({ directory }: Layout): string {
  return join(directory, 'postgres');
}

/** For tools, tests and whoever looks in; each of the services' own connections comes on top. */
const CONNECTIONS_BESIDE = 200;

/** Every instance of every service with a full pool, once more while its login is rotated. */
function mostConnections({ services, instances }: StoreContext): number {
  const pools = services.map(({ postgres }) => postgres?.connections ?? 0);
  return CONNECTIONS_BESIDE + 2 * instances * pools.reduce((sum, size) => sum + size, 0);
}

/** The path of one of PostgreSQL's programs. */
export function program(name: string, { parts }: StoreContext): string {
  return join(parts.get('postgres') ?? '', name);
}

/** A fresh cluster whose superuser has the stack's password. */
async function initialise(data: string, context: StoreContext): Promise<void> {
  const user = databaseUser();
  const passwordFile = `${data}.password`;
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, context.secrets.postgresPassword, { mode: 0o600 });
  if (user) await Promise.all([data, passwordFile].map((path) => chown(path, user.uid, user.gid)));
  const args = [
    ...['--pgdata', HANDED_FOLDER, '--username', 'postgres', '--pwfile', '/dev/stdin'],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C.UTF-8'],
  ];
  await using password = await open(passwordFile);
  await using folder = await open(data);
  const handed = { input: password.fd, folder: folder.fd };
  await runProgram(program('initdb', context), args, { user, cwd: '/', ...handed }).finally(() =>
    rm(passwordFile),
  );
}

async function accepts(context: StoreContext): Promise<string | undefined> {
  const args = ['-h', '127.0.0.1', '-p', String(context.ports['postgres'])];
  const answer = await readOutput(program('pg_isready', context), args);
  return answer === undefined ? 'does not accept connections' : undefined;
}
