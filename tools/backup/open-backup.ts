import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf, UserError } from '../console/user-error.ts';
import { readCommand } from '../parts/read-command.ts';
import { FORMAT, MANIFEST, RECORD, SECRETS, sumOf, type Manifest } from './manifest.ts';

/** A backup that was found whole. */
export interface OpenBackup {
  manifest: Manifest;
  /** The file with what PostgreSQL held. */
  record: string;
  /** Service → field → text. */
  secrets: Record<string, Record<string, string>>;
  /** Removes what was unpacked. */
  close: () => Promise<void>;
}

/**
 * Unpacks a backup into a folder that only we may read, and looks at all of it.
 * @param version of what is to be run on it: a backup of a later one has tables that it does not know
 * @throws UserError where it is no backup, is broken, or is of a later version
 */
export async function openBackup(path: string, version: string): Promise<OpenBackup> {
  if (!existsSync(path)) throw new UserError(`There is no ${path}`);
  const folder = await mkdtemp(join(tmpdir(), 'golfroundpro-backup-'));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    const names = [MANIFEST, RECORD, SECRETS];
    await readCommand('tar', ['-x', '-f', path, '-C', folder, ...names], {});
    const manifest = await readJson<Manifest>(join(folder, MANIFEST));
    refuseLater(manifest, version);
    await checkSums(folder, manifest);
    const secrets = await readJson<OpenBackup['secrets']>(join(folder, SECRETS));
    return { manifest, record: join(folder, RECORD), secrets, close };
  } catch (error) {
    await close();
    throw new UserError(`${path} cannot be restored: ${messageOf(error).trim()}`);
  }
}

function refuseLater({ format, version: taken }: Manifest, version: string): void {
  if (format !== FORMAT) throw new UserError(`its format is ${format}, and not ${FORMAT}`);
  if (taken.localeCompare(version, 'en', { numeric: true }) > 0) {
    throw new UserError(`it was taken by ${taken}, which is later than ${version}`);
  }
}

async function checkSums(folder: string, { files }: Manifest): Promise<void> {
  for (const name of [RECORD, SECRETS]) {
    const { bytes, sha256 } = await sumOf(join(folder, name));
    if (files[name]?.bytes === bytes && files[name].sha256 === sha256) continue;
    throw new UserError(`${name} in it is broken: it is not what was packed`);
  }
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}
