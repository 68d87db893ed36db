import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { UserError } from '../console/user-error.ts';
import { askStack } from '../stack/control-client.ts';
import { checkoutRoot, layoutOf, type Layout } from '../stack/layout.ts';
import { removeStack } from '../stack/remove-stack.ts';
import { allStores } from '../stack/stores/all-stores.ts';

/** Removes all that the stack keeps, one store's data, or one service's logs. */
export async function runClean([name]: string[]): Promise<number> {
  const layout = layoutOf();
  const paths = name === undefined ? await removeAll(layout) : await removeOne(name, layout);
  const removed = paths.map((path) => relative(checkoutRoot, path)).join(', ');
  console.log(removed === '' ? 'There was nothing to remove.' : `Removed ${removed}.`);
  return 0;
}

/** Those of the tests lie inside the developer's one, so they come first. */
async function removeAll({ directory }: Layout): Promise<string[]> {
  const inner = globSync('*/stack.json', { cwd: directory }).map(dirname);
  const removed: string[] = [];
  for (const name of inner) removed.push(...(await removeStack(join(directory, name))));
  removed.push(...(await removeStack(directory)));
  return removed;
}

async function removeOne(name: string, layout: Layout): Promise<string[]> {
  if (await askStack({ do: 'status' })) throw new UserError('Stop the stack first: npm stop');
  const logs = globSync(`${name}{,-daprd}.log{,.1}`, { cwd: layout.logs });
  const store = allStores.find((one) => one.name === name);
  const paths = logs.map((file) => join(layout.logs, file));
  if (store) paths.push(store.dataDirectory(layout));
  if (paths.length === 0) throw new UserError(`There is nothing of ${name} to remove.`);
  for (const path of paths) await rm(path, { recursive: true, force: true });
  return paths;
}
