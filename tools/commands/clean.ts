import { existsSync, globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { UserError } from '../console/user-error.ts';
import { OwnDocker } from '../docker/own-docker.ts';
import { kindLayoutOf } from '../kind/kind-layout.ts';
import { stopKeptStack } from '../kept-stack/keep-stack.ts';
import { cacheRoot } from '../parts/cache.ts';
import { removeDownloads } from '../parts/remove-downloads.ts';
import { checkoutRoot, layoutOf, type Layout } from '../stack/layout.ts';
import { removeStack, requireStopped } from '../stack/remove-stack.ts';
import { allStores } from '../stack/stores/all-stores.ts';

/** Removes all that the stack keeps, one store's data, one service's logs, or the parts themselves. */
export async function runClean(
  [name]: string[],
  { downloads }: { downloads: boolean },
): Promise<number> {
  const layout = layoutOf();
  if (downloads) return cleanDownloads(name, layout);
  const paths = name === undefined ? await removeAll(layout) : await removeOne(name, layout);
  const removed = paths.map((path) => relative(checkoutRoot, path)).join(', ');
  console.log(removed === '' ? 'There was nothing to remove.' : `Removed ${removed}.`);
  return 0;
}

async function cleanDownloads(name: string | undefined, { directory }: Layout): Promise<number> {
  if (name !== undefined) throw new UserError('--downloads removes all of them: it takes no name');
  await requireStopped(directory);
  const bytes = await removeDownloads();
  console.log(
    `Removed ${Math.round(bytes / 1e6)} MB from ${cacheRoot}; npm start brings it again.`,
  );
  return 0;
}

/** Those of the tests lie inside the developer's one, so they come first; one may run on from a test. */
async function removeAll({ directory }: Layout): Promise<string[]> {
  await requireStopped(directory);
  requireDown(directory);
  await stopKeptStack();
  const inner = globSync('*/stack.json', { cwd: directory }).map(dirname);
  const stacks = [...inner.map((name) => join(directory, name)), directory];
  for (const stack of stacks) await requireStopped(stack);
  const removed: string[] = [];
  for (const stack of stacks) removed.push(...(await removeStack(stack)));
  return removed;
}

/** @throws UserError while a cluster is up, or its Docker, which writes below this directory */
function requireDown(directory: string): void {
  const { kubeconfig, docker } = kindLayoutOf(directory);
  if (!existsSync(kubeconfig) && !new OwnDocker(docker).runs()) return;
  throw new UserError(`A cluster is up in ${directory}: npm run kind -- down first.`);
}

async function removeOne(name: string, layout: Layout): Promise<string[]> {
  await requireStopped(layout.directory);
  const logs = globSync(`${name}{,-daprd}.log{,.1}`, { cwd: layout.logs });
  const store = allStores.find((one) => one.name === name);
  const paths = logs.map((file) => join(layout.logs, file));
  if (store) paths.push(store.dataDirectory(layout));
  if (paths.length === 0) throw new UserError(`There is nothing of ${name} to remove.`);
  for (const path of paths) await rm(path, { recursive: true, force: true });
  return paths;
}
