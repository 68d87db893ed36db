import type { Progress } from '../console/progress.ts';
import type { PartName } from '../parts/part.ts';
import { appChildren } from './app-children.ts';
import { writeEnvFile } from './env-file.ts';
import { renderRunFile } from './render.ts';
import { allStores } from './stores/all-stores.ts';
import { setUpDatabase } from './stores/database-setup.ts';
import type { Store, StoreContext, StoreName } from './stores/store.ts';
import { setUpVault } from './stores/vault-setup.ts';
import type { Supervisor } from './supervisor.ts';
import { createTopics } from './topics.ts';

/** Everything, the stores with all they hold for the services, or some stores that are empty. */
export type Selection = 'all' | 'stores' | StoreName[];

function storesOf(only: Selection): Store[] {
  return Array.isArray(only) ? allStores.filter(({ name }) => only.includes(name)) : allStores;
}

/** The parts that a selection needs. */
export function partsOf(only: Selection): PartName[] {
  const parts = new Set(storesOf(only).flatMap((store) => store.parts));
  if (!Array.isArray(only)) parts.add('daprd').add('web');
  if (only === 'stores') parts.add('dapr');
  return [...parts];
}

/** Starts what is selected, the stores before the services, and waits until it is ready. */
export async function startAll(
  context: StoreContext,
  only: Selection,
  supervisor: Supervisor,
  progress: Progress,
): Promise<void> {
  const stores = storesOf(only);
  for (const { name, dataDirectory } of stores) {
    const data = dataDirectory(context.layout);
    if (data.startsWith(context.layout.directory)) continue;
    progress.tell(`${name}: its data is in ${data}, since its user cannot reach this checkout`);
  }
  await progress.run('stores', stores.map(({ name }) => name).join(', '), async () => {
    const specs = await Promise.all(stores.map((store) => store.prepare(context)));
    await supervisor.start(specs);
    await setUp(context, only);
  });
  if (Array.isArray(only)) return;
  const runFile = await renderRunFile(context.layout, context.ports);
  await writeEnvFile(context.layout, context.secrets, context.parts);
  if (only === 'stores') return;
  const names = runFile.apps.map(({ appID }) => appID).join(', ');
  await progress.run('services', `${names}, each with its sidecar`, () =>
    supervisor.start(appChildren({ ...context, runFile })),
  );
}

/** What the services find in the stores: secrets, logins and schemas, topics. */
async function setUp(context: StoreContext, only: Selection): Promise<void> {
  if (Array.isArray(only)) {
    if (only.includes('postgres')) await setUpDatabase(context, new Map());
    return;
  }
  await Promise.all([
    setUpVault(context).then((passwords) => setUpDatabase(context, passwords)),
    createTopics(context.ports['kafka'] ?? 0),
  ]);
}
