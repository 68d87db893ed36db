import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a backup is told, of a folder as its first container leaves it: with a dump, beside the Secrets of `folder`. */
export async function folderToBackUp(folder: string, vault: string) {
  const own = await mkdtemp(join(folder, '.backup-'));
  const places = { DUMP_FOLDER: join(own, 'dump'), BACKUP_FOLDER: join(own, 'backups') };
  for (const place of Object.values(places)) await mkdir(place);
  await writeDump(places.DUMP_FOLDER, '2026-11-27T02:23:00.5+00:00');
  const rootTokenFile = join(folder, 'data-layer/vault-keys/root-token');
  return {
    ...{ ...places, ROOT_TOKEN_FILE: rootTokenFile, BACKUP_VERSION: '1.0.0' },
    VAULT_ADDRESS: vault,
  };
}

/** A dump that was taken at this time, and ended well. */
export async function writeDump(dump: string, takenAt: string): Promise<void> {
  const files = {
    'record.dump': 'PGDMP',
    'about.json': JSON.stringify({ takenAt, rows: { 'auth.account': 3 } }),
    dumped: '',
  };
  for (const [file, text] of Object.entries(files)) await writeFile(join(dump, file), text);
}
