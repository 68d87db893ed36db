import type { Progress } from '../console/progress.ts';
import type { PartName } from '../parts/part.ts';
import { appChildren } from './app-children.ts';
import { writeEnvFile } from './env-file.ts';
import { renderRunFile } from './render.ts';
import { allStores } from './stores/all-stores.ts';
import { setUpDatabase } from './stores/database-setup.ts';
import type { Store, StoreContext, StoreName } from './stores/store.ts';
import { setUpVault } from './stores/vault-setup.ts';
import { vaultRenewer } from './vault-renewer.ts';
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
  { only, instances }: { only: Selection; instances: number },
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
    const start = async (some: Store[]) =>
      supervisor.start(await Promise.all(some.map((store) => store.prepare(context))));
    await start(stores.filter(({ afterSetUp }) => !afterSetUp));
    await setUp(context, only);
    await start(stores.filter(({ afterSetUp }) => afterSetUp));
    if (!Array.isArray(only)) await supervisor.start([vaultRenewer(context)]);
  });
  if (Array.isArray(only)) return;
  const runFile = await renderRunFile(context.layout, context.ports);
  await writeEnvFile(context.layout, context.secrets, context.parts);
  if (only === 'stores') return;
  const names = runFile.apps.map(({ appID }) => appID).join(', ');
  const each = instances === 1 ? 'each with its sidecar' : `${instances} of each with its sidecar`;
  await progress.run('services', `${names}, ${each}`, () =>
    supervisor.start(appChildren({ ...context, runFile, instances })),
  );
}

/** What the services find in the stores: secrets, logins and schemas, topics. */
async function setUp(context: StoreContext, only: Selection): Promise<void> {
  if (Array.isArray(only)) {
    if (only.includes('postgres')) await setUpDatabase(context, []);
    return;
  }
  await Promise.all([
    setUpVault(context).then((logins) => setUpDatabase(context, logins)),
    createTopics(context.ports['kafka'] ?? 0),
  ]);
}
