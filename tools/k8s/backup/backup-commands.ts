import { join } from 'node:path';
import type { Progress } from '../../console/progress.ts';
import { kindLayoutOf } from '../../kind/kind-layout.ts';
import { defaultDirectory } from '../../stack/layout.ts';
import type { Target } from '../target.ts';
import { backUp } from './back-up.ts';
import { findBackup } from './find-backup.ts';
import { rebuild, tellTook } from './rebuild.ts';
import { restore } from './restore.ts';

/** Where backups that were copied out of a cluster are. */
const folder = join(defaultDirectory, 'backups');

interface Told {
  /** Of a backup; empty where none is named. */
  name: string;
  target: Target;
  progress: Progress;
}

/** `npm run k8s -- backup` */
export async function runBackup({ target, progress }: Told): Promise<void> {
  const path = await backUp(target, { folder, progress });
  console.log(`${path} opens everything: keep it encrypted, and somewhere else.`);
}

/** `npm run k8s -- restore <backup>` */
export async function runRestore({ name, target, progress }: Told): Promise<void> {
  const backup = await findBackup(name, { target, folder, progress });
  try {
    await restore(target, backup, progress);
    console.log(`The club is as it was at ${backup.manifest.takenAt}; everybody logs in again.`);
  } finally {
    await backup.close();
  }
}

/** `npm run k8s -- rebuild [backup]` */
export async function runRebuild({ name, target, progress }: Told): Promise<void> {
  const layout = kindLayoutOf();
  const took = await rebuild(target, name || undefined, { layout, folder, progress });
  console.log(tellTook(took).join('\n'));
}
