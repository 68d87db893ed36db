import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Base } from './base.ts';
import { importImage, labelOf, MADE_FROM } from './import-image.ts';
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

/**
 * Makes an image from what this machine has, under its public name.
 * @returns false where it is there, made from the same
 */
export async function importBase({ image, fill, changes, madeFrom }: Base): Promise<boolean> {
  const from = madeFrom && [await madeFrom(), ...changes].join(' ').replaceAll('"', "'");
  if (from !== undefined && (await labelOf(image, MADE_FROM)) === from) return false;
  const label = from === undefined ? [] : [`LABEL ${MADE_FROM}="${from}"`];
  const folder = await mkdtemp(join(tmpdir(), 'base-'));
  try {
    const root = await makeRootFolder(join(folder, 'root'));
    await fill(root);
    await importImage(image, root.folder, [...changes, ...label]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return true;
}
