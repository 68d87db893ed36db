import { existsSync, globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { UserError } from '../console/user-error.ts';
import { askStack } from '../stack/control-client.ts';
import { checkoutRoot, layoutOf, type Layout } from '../stack/layout.ts';
import { endOrphans } from '../stack/process-record.ts';
import { allStores } from '../stack/stores/all-stores.ts';

/** Removes all that the stack keeps, one store's data, or one service's logs. */
export async function runClean([name]: string[]): Promise<number> {
  const layout = layoutOf();
  for (const directory of stackDirectories(layout)) await endStack(directory);
  const paths = (name === undefined ? everything(layout) : ofOne(name, layout)).filter((path) =>
    existsSync(path),
  );
  for (const path of paths) await rm(path, { recursive: true, force: true });
  const removed = paths.map((path) => relative(checkoutRoot, path)).join(', ');
  console.log(removed === '' ? 'There was nothing to remove.' : `Removed ${removed}.`);
  return 0;
}

/** The developer's stack, and those of the tests below it. */
function stackDirectories({ directory }: Layout): string[] {
  const inner = globSync('*/stack.json', { cwd: directory }).map(dirname);
  return [directory, ...inner.map((name) => join(directory, name))];
}

async function endStack(directory: string): Promise<void> {
  if (await askStack({ do: 'status' }, directory)) {
    throw new UserError(
      `A stack runs in ${directory}: stop it first (npm stop, or end its tests).`,
    );
  }
  await endOrphans(layoutOf(directory).processFile);
}

/** The stack's directory, and what lies outside of it (PostgreSQL's data, where root runs it). */
function everything(layout: Layout): string[] {
  const outside = allStores
    .map((store) => dirname(store.dataDirectory(layout)))
    .filter((path) => path !== layout.directory);
  return [layout.directory, layout.controlSocket, ...outside];
}

function ofOne(name: string, layout: Layout): string[] {
  const logs = globSync(`${name}{,-daprd}.log{,.1}`, { cwd: layout.logs });
  const store = allStores.find((one) => one.name === name);
  const paths = logs.map((file) => join(layout.logs, file));
  if (store) paths.push(store.dataDirectory(layout));
  if (paths.length > 0) return paths;
  throw new UserError(`There is nothing of ${name} to remove.`);
}
