import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readKept } from '../../backup/kept-secrets.ts';
import { FORMAT, MANIFEST, RECORD, SECRETS, sumOf, type Manifest } from '../../backup/manifest.ts';
import { packArchive } from '../../backup/pack-archive.ts';
import { UserError } from '../../console/user-error.ts';
import { vaultApi } from '../../stack/stores/vault-api.ts';
import type { BackupConfig } from './config.ts';
import type { DeclaredService } from './declared.ts';
import type { Log } from './secret-keeper.ts';

/** The mark behind a dump that went well. */
const DUMPED = 'dumped';
/** When it was taken, and how many rows it has. */
const ABOUT = 'about.json';
type About = Pick<Manifest, 'takenAt' | 'rows'>;

const ARCHIVE = /^golfroundpro-[\dTZ-]+\.tar$/;

/**
 * Puts what was dumped and what Vault keeps into one archive, and removes the oldest.
 * @throws UserError when there is no whole dump
 */
export async function backUp(
  { vault, rootTokenFile, dump, folder, keep, version }: BackupConfig,
  { services, log }: { services: DeclaredService[]; log: Log },
): Promise<void> {
  if (!existsSync(join(dump, DUMPED))) throw new UserError('pg_dump did not end well');
  const call = vaultApi(vault, (await readFile(rootTokenFile, 'utf8')).trim());
  const secrets = JSON.stringify(await readKept(call, services));
  await writeFile(join(dump, SECRETS), secrets, { mode: 0o600 });
  const about = JSON.parse(await readFile(join(dump, ABOUT), 'utf8')) as About;
  const manifest: Manifest = {
    ...{ format: FORMAT, version, ...about },
    files: {
      [RECORD]: await sumOf(join(dump, RECORD)),
      [SECRETS]: await sumOf(join(dump, SECRETS)),
    },
  };
  await writeFile(join(dump, MANIFEST), JSON.stringify(manifest, null, 2));
  const at = new Date(about.takenAt).toISOString().slice(0, 19).replaceAll(':', '-');
  const name = `golfroundpro-${at}Z.tar`;
  const files = [MANIFEST, RECORD, SECRETS];
  await packArchive(join(folder, name), dump, files);
  // What a pod wrote stays on its node for as long as the job is kept.
  for (const file of files) await rm(join(dump, file));
  const { size } = await stat(join(folder, name));
  log(`wrote ${name}, ${(size / 1e6).toFixed(1)} MB`);
  await tidy(folder, keep, log);
}

/** Removes the oldest, and what was never finished. */
async function tidy(folder: string, keep: number, log: Log): Promise<void> {
  const names = (await readdir(folder)).sort();
  const old = names.filter((name) => ARCHIVE.test(name)).slice(0, -keep);
  for (const name of [...old, ...names.filter((one) => one.endsWith('.part'))]) {
    await rm(join(folder, name));
    log(`removed ${name}`);
  }
}
