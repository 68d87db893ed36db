import type { Progress } from '../console/progress.ts';
import { topicsOf } from '../services/topics.ts';
import { auditedOf, queuedOf } from '../services/uses.ts';
import { appChildren } from './app-children.ts';
import { appInstances } from './app-instances.ts';
import { writeEnvFile } from './env-file.ts';
import { brokersOf, vaultAddress } from './ports.ts';
import { renderRunFile } from './render.ts';
import { storesOf, type Selection } from './selection.ts';
import { writeSidecarFiles } from './sidecar-files.ts';
import { setUpDatabase } from './stores/database-setup.ts';
import { fileTokens } from './stores/service-token.ts';
import type { Store, StoreContext } from './stores/store.ts';
import { setUpVault } from './stores/vault-setup.ts';
import { vaultRenewer } from './vault-renewer.ts';
import { superuserOf } from './superuser-of.ts';
import type { Supervisor } from './supervisor.ts';
import { createTopics } from './topics.ts';

/** Starts what is selected, the stores before the services, and waits until it is ready. */
export async function startAll(
  context: StoreContext,
  { selection, instances }: { selection: Selection; instances: number },
  supervisor: Supervisor,
  progress: Progress,
): Promise<void> {
  const stores = storesOf(selection);
  const has = (wanted: Store['name']) => stores.some(({ name }) => name === wanted);
  await progress.run('stores', stores.map(({ name }) => name).join(', '), async () => {
    const start = async (some: Store[]) =>
      supervisor.start(await Promise.all(some.map((store) => store.prepare(context))));
    await start(stores.filter(({ afterSetUp }) => !afterSetUp));
    await setUp(context, selection);
    await start(stores.filter(({ afterSetUp }) => afterSetUp));
    if (has('vault') && selection.run !== 'empty stores') {
      await supervisor.start([vaultRenewer(context)]);
    }
  });
  if (selection.run === 'empty stores') return;
  const names = selection.services.map(({ name }) => name);
  const runFile = await renderRunFile(context.layout, context.ports, names);
  await writeEnvFile(context.layout, context.secrets, context.parts);
  if (selection.run === 'stores') return;
  const each = instances === 1 ? 'each with its sidecar' : `${instances} of each with its sidecar`;
  await writeSidecarFiles(context, appInstances(runFile.apps, context.ports, instances));
  await progress.run('services', `${names.join(', ')}, ${each}`, () =>
    supervisor.start(appChildren({ ...context, runFile, instances })),
  );
}

/** What the services find in the stores: secrets, logins and schemas, topics. */
async function setUp(context: StoreContext, selection: Selection): Promise<void> {
  const has = new Set(storesOf(selection).map(({ name }) => name));
  if (selection.run === 'empty stores') {
    if (has.has('postgres')) await setUpDatabase(superuserOf(context), [], { services: [] });
    return;
  }
  const { services } = selection;
  const { layout, ports, secrets } = context;
  const vault = {
    address: vaultAddress(ports),
    rootToken: secrets.vault?.rootToken ?? '',
    tokens: fileTokens(layout),
  };
  const logins = has.has('vault') ? setUpVault(vault, services) : Promise.resolve([]);
  await Promise.all([
    logins.then((known) =>
      has.has('postgres')
        ? setUpDatabase(
            superuserOf(context),
            known,
            { services: auditedOf(services) },
            queuedOf(services),
          )
        : undefined,
    ),
    has.has('kafka') ? createTopics(brokersOf(ports), topicsOf(services)) : undefined,
  ]);
}
