import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  globSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Progress } from '../console/progress.ts';
import { connectClient } from './connect-client.ts';
import { layoutOf } from './layout.ts';
import { makeOwnDirectory } from './own-directory.ts';
import { removeStack } from './remove-stack.ts';
import { startStack } from './start-stack.ts';
import { oldPostgresFolder } from './stores/old-postgres-data.ts';
import { postgresDirectory } from './stores/postgres.ts';
import type { StoreName } from './stores/store.ts';
import { superuserOf } from './superuser-of.ts';

const isRoot = process.getuid?.() === 0;
const STRANGER = 54_321;

let above: string;
let directory: string;
let umask: number;
beforeEach(() => {
  umask = process.umask(0);
  above = mkdtempSync(join(tmpdir(), 'own-'));
  directory = join(above, 'stack');
});
afterEach(async () => {
  process.umask(umask);
  await removeStack(directory);
  rmSync(above, { recursive: true, force: true });
});

const start = (only: StoreName[]) =>
  startStack({ directory, portMode: 'free', only, progress: new Progress() });

/** What somebody else could read, write or enter. */
const openToOthers = () =>
  globSync(['**', '**/.*', '**/.*/**'], { cwd: directory })
    .map((path) => join(directory, path))
    .filter((path) => !lstatSync(path).isSymbolicLink() && (lstatSync(path).mode & 0o077) !== 0)
    .map((path) => relative(directory, path));

it('keeps all that a stack writes to its owner, whatever the umask, in a folder that was open', async () => {
  mkdirSync(directory, { mode: 0o777 });
  const stack = await start(['postgres', 'redis-state', 'redis-cache', 'kafka', 'vault']);
  const written = globSync('**', { cwd: directory });
  expect(written).toEqual(
    expect.arrayContaining([
      'stack.json',
      'logs/postgres.log',
      'postgres/PG_VERSION',
      'kafka/data',
    ]),
  );
  expect(statSync(directory).mode & 0o777).toBe(0o700);
  expect(openToOthers()).toEqual([]);
  await stack.stop();
  expect(openToOthers()).toEqual([]);
}, 120_000);

it('starts again on its data where nobody else can enter the folders above', async () => {
  chmodSync(above, 0o700);
  const first = await start(['postgres']);
  const client = await connectClient({ ...superuserOf(first), database: 'postgres' });
  await client.query('CREATE TABLE kept AS SELECT 1 AS one');
  await client.end();
  await first.stop();
  const again = await start(['postgres']);
  const reader = await connectClient({ ...superuserOf(again), database: 'postgres' });
  expect((await reader.query('SELECT one FROM kept')).rows).toEqual([{ one: 1 }]);
  await reader.end();
  await again.stop();
}, 60_000);

it.runIf(isRoot)(
  'takes over the data that 0.1.0 had in /var/tmp, once',
  async () => {
    await start(['postgres']).then((stack) => stack.stop());
    const layout = layoutOf(directory);
    const old = oldPostgresFolder(layout);
    mkdirSync(old, { mode: 0o755 });
    await promisify(execFile)('mv', [postgresDirectory(layout), old]);
    writeFileSync(join(old, 'postgres', 'of-before'), '');
    await start(['postgres']).then((stack) => stack.stop());
    expect(existsSync(join(postgresDirectory(layout), 'of-before'))).toBe(true);
    expect(existsSync(old)).toBe(false);
  },
  60_000,
);

it.runIf(isRoot)(
  'takes over nothing there that somebody else could have made',
  async () => {
    const old = oldPostgresFolder(layoutOf(directory));
    mkdirSync(join(old, 'postgres'), { recursive: true });
    writeFileSync(join(old, 'postgres', 'PG_VERSION'), '15');
    lchownSync(old, STRANGER, STRANGER);
    await expect(start(['postgres'])).rejects.toThrow('was not made by GolfRoundPro');
    expect(await removeStack(directory)).toContain(old);
  },
  60_000,
);

it.runIf(isRoot)('refuses a folder of somebody else, and a link of theirs', async () => {
  mkdirSync(directory);
  lchownSync(directory, STRANGER, STRANGER);
  await expect(makeOwnDirectory(directory)).rejects.toThrow('belongs to another user');
  const link = join(above, 'link');
  symlinkSync(mkdtempSync(join(above, 'ours-')), link);
  await makeOwnDirectory(link);
  lchownSync(link, STRANGER, STRANGER);
  await expect(makeOwnDirectory(link)).rejects.toThrow('belongs to another user');
  rmSync(directory, { recursive: true });
});

it('refuses a link to what is somebody else’s', async () => {
  symlinkSync(isRoot ? strangersFolder() : '/', directory);
  await expect(start(['postgres'])).rejects.toThrow('belongs to another user');
  rmSync(directory);
});

function strangersFolder(): string {
  const folder = mkdtempSync(join(above, 'theirs-'));
  lchownSync(folder, STRANGER, STRANGER);
  return folder;
}
