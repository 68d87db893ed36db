import { existsSync, globSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endOrphans } from './process-record.ts';
import type { Layout } from './layout.ts';
import { writeSecretFile } from './secret-file.ts';
import { allStores } from './stores/all-stores.ts';

/** Raised where what a stack keeps cannot be taken over: other topics, tables or tokens. */
const FORMAT = '3';

/**
 * Makes the directory of a stack that an earlier version left anew: its data and its secrets go, and
 * a stack in a folder below it stays. @returns whether there was one
 */
export async function renewDirectory(layout: Layout): Promise<boolean> {
  const { directory, secretsFile, processFile } = layout;
  const formatFile = join(directory, 'format');
  const isOld = existsSync(secretsFile) && readFormat(formatFile) !== FORMAT;
  if (isOld) {
    await endOrphans(processFile);
    for (const path of kept(layout)) await rm(path, { recursive: true, force: true });
  }
  await writeSecretFile(formatFile, FORMAT);
  return isOld;
}

function readFormat(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function kept(layout: Layout): string[] {
  const { directory, secretsFile, stackFile, envFile, runFile, components, logs } = layout;
  const tokens = globSync('vault-token*', { cwd: directory }).map((file) => join(directory, file));
  return [
    ...allStores.map((store) => store.dataDirectory(layout)),
    ...[secretsFile, stackFile, envFile, runFile, components, logs, ...tokens],
  ];
}
