import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FORMAT, MANIFEST, RECORD, SECRETS, sumOf, type Manifest } from './manifest.ts';
import { openBackup } from './open-backup.ts';
import { packArchive } from './pack-archive.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golfroundpro-pack-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** More than a stream reads at once, and no multiple of a block. */
const DUMP = Buffer.alloc(200_001, 'dump');

async function pack(name: string, said: Partial<Manifest> = {}): Promise<string> {
  const inFolder = (file: string) => join(folder, file);
  await writeFile(inFolder(RECORD), DUMP);
  await writeFile(inFolder(SECRETS), JSON.stringify({ auth: { passwordPepper: 'p' } }));
  const manifest: Manifest = {
    ...{ format: FORMAT, version: '0.9.0', takenAt: '2026-11-27T02:23:00Z', rows: {} },
    files: {
      [RECORD]: await sumOf(inFolder(RECORD)),
      [SECRETS]: await sumOf(inFolder(SECRETS)),
    },
    ...said,
  };
  await writeFile(inFolder(MANIFEST), JSON.stringify(manifest));
  await packArchive(inFolder(name), folder, [MANIFEST, RECORD, SECRETS]);
  return inFolder(name);
}

it('gives what was packed, from an archive that its owner alone may read', async () => {
  const path = await pack('whole.tar');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const backup = await openBackup(path, '0.9.0');
  expect(await readFile(backup.record)).toEqual(DUMP);
  expect(backup.secrets).toEqual({ auth: { passwordPepper: 'p' } });
  await backup.close();
  await expect(stat(backup.record)).rejects.toThrow('ENOENT');
});

it('takes one of an earlier version, also where numbers have more digits', async () => {
  const path = await pack('earlier.tar');
  await (await openBackup(path, '0.10.0')).close();
});

it.each([
  ['of a later version', { version: '0.10.0' }, /by 0\.10\.0, which is later than 0\.9\.0/],
  ['of another format', { format: FORMAT + 1 }, /its format is 2, and not 1/],
  ['with another sum', { files: {} }, /record\.dump in it is broken/],
])('refuses one %s', async (name, said, told) => {
  const path = await pack(`${name}.tar`, said);
  await expect(openBackup(path, '0.9.0')).rejects.toThrow(told);
});

it('refuses one that was cut, one that was changed, what is none, and what is not there', async () => {
  const whole = await readFile(await pack('first.tar'));
  const write = async (bytes: Buffer) => {
    const path = join(folder, 'other.tar');
    await writeFile(path, bytes);
    return path;
  };
  const changed = Buffer.from(whole);
  changed[whole.length - 100_000]! ^= 1;
  for (const bytes of [whole.subarray(0, 100_000), changed, Buffer.from('no archive')]) {
    await expect(openBackup(await write(bytes), '0.9.0')).rejects.toThrow(/cannot be restored: /);
  }
  await expect(openBackup(join(folder, 'none.tar'), '0.9.0')).rejects.toThrow(/There is no /);
});
