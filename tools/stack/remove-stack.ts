import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { UserError } from '../console/user-error.ts';
import { askStack } from './control-client.ts';
import { layoutOf } from './layout.ts';
import { endOrphans } from './process-record.ts';
import { oldPostgresFolder } from './stores/old-postgres-data.ts';

/**
 * Removes a stack that was stopped: its directory, what lies outside of it (PostgreSQL's data of
 * 0.1.0, where root ran it), and the processes that a killed one left.
 * @returns the paths that were there
 * @throws UserError when it runs
 */
export async function removeStack(directory: string): Promise<string[]> {
  await requireStopped(directory);
  const layout = layoutOf(directory);
  await endOrphans(layout.processFile);
  const { controlSocket } = layout;
  const paths = [layout.directory, controlSocket, oldPostgresFolder(layout)].filter(existsSync);
  for (const path of paths) await rm(path, { recursive: true, force: true });
  return paths;
}

/** @throws UserError when a stack runs in this directory */
export async function requireStopped(directory: string): Promise<void> {
  if (!(await askStack({ do: 'status' }, directory))) return;
  throw new UserError(`A stack runs in ${directory}: stop it first (npm stop, or end its tests).`);
}
