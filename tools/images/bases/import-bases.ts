import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Base } from './base.ts';
import { importImage } from './import-image.ts';
import { buildBase, runtimeBase } from './node-bases.ts';
import { makeRootFolder } from './root-folder.ts';
import { daprdBase, kafkaBase, postgresBase, redisBase, vaultBase } from './store-bases.ts';

/** Stand-ins for every public image, for a machine that reaches no registry. */
export const BASES: Base[] = [
  buildBase,
  runtimeBase,
  postgresBase,
  redisBase,
  kafkaBase,
  vaultBase,
  daprdBase,
];

/** Makes an image from what this machine has, under its public name. */
export async function importBase({ image, fill, changes }: Base): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'base-'));
  try {
    const root = await makeRootFolder(join(folder, 'root'));
    await fill(root);
    await importImage(image, root.folder, changes);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
