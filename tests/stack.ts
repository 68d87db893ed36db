import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectClient } from '../tools/stack/connect-client.ts';
import { askRunningStack } from '../tools/stack/control-client.ts';
import type { ControlRequest } from '../tools/stack/control-server.ts';
import { layoutOf } from '../tools/stack/layout.ts';
import type { StackSecrets } from '../tools/stack/secrets.ts';
import type { StackFile } from '../tools/stack/stack-file.ts';
import { superuserOf } from '../tools/stack/superuser-of.ts';

const directory = process.env['E2E_STACK_DIR'];
if (!directory) throw new Error('E2E_STACK_DIR is not set: run end-to-end tests with npm test');
const layout = layoutOf(directory);

/** The folder in which the stack under test keeps what it writes. */
export const stackDirectory = layout.directory;

/** Where the stack under test listens, and its secrets. */
export const stack = JSON.parse(await readFile(layout.stackFile, 'utf8')) as StackFile;
export const secrets = JSON.parse(await readFile(layout.secretsFile, 'utf8')) as StackSecrets;

/** Asks the stack's supervisor: stop, start, restart, signal one process by its name. */
export const control = (request: ControlRequest) => askRunningStack(request, directory);

/** Runs `work` while one or more processes are stopped, and starts them again whatever happens. */
export async function without<T>(names: string[], work: () => Promise<T>): Promise<T> {
  for (const name of names) await control({ do: 'stop', name });
  try {
    return await work();
  } finally {
    for (const name of names) await control({ do: 'start', name });
  }
}

/** Rows of a service's schema, read past the service. */
export async function query<T extends object>(schema: string, sql: string, values: unknown[] = []) {
  const client = await connectClient({
    ...superuserOf({ ports: stack.ports, secrets }),
    options: `-c search_path=${schema}`,
  });
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** The log files of one process. */
export function readLogOf(name: string): Promise<string> {
  return readFile(join(stack.logs, `${name}.log`), 'utf8');
}
