import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Progress } from '../../../console/progress.ts';
import { ensureParts } from '../../../parts/ensure-parts.ts';
import { layoutOf } from '../../../stack/layout.ts';
import { plainEnvironment } from '../../../stack/plain-environment.ts';
import { choosePorts, storePorts } from '../../../stack/ports.ts';
import { loadSecrets } from '../../../stack/secrets.ts';
import { kafka } from '../../../stack/stores/kafka.ts';
import { postgres } from '../../../stack/stores/postgres.ts';
import type { Store, StoreContext } from '../../../stack/stores/store.ts';
import { vault } from '../../../stack/stores/vault.ts';
import { Supervisor } from '../../../stack/supervisor.ts';

const ALL: Store[] = [postgres, kafka, vault];

/** The stores of a cluster as they are before anything is set up: of Vault only the process is there. */
export interface EmptyStores {
  context: StoreContext;
  supervisor: Supervisor;
  remove: () => Promise<void>;
}

/** Starts these in a folder of their own. */
export async function startEmptyStores(wanted = ALL): Promise<EmptyStores> {
  const layout = layoutOf(await mkdtemp(join(tmpdir(), 'golfroundpro-cluster-')));
  await mkdir(layout.logs);
  const parts = await ensureParts(
    wanted.flatMap((store) => store.parts),
    new Progress(),
  );
  const ports = await choosePorts(storePorts, {}, 'free');
  const secrets = await loadSecrets(layout.secretsFile);
  const context: StoreContext = {
    ...{ layout, ports, parts, secrets },
    ...{ env: plainEnvironment(), services: [], instances: 1 },
  };
  const supervisor = new Supervisor(layout.processFile);
  const children = await Promise.all(wanted.map((store) => store.prepare(context)));
  // Whoever sets up has to wait, and to open Vault.
  await supervisor.start(children.map((child) => ({ ...child, ready: async () => undefined })));
  const remove = async () => {
    await supervisor.stop();
    for (const store of wanted) {
      await rm(store.dataDirectory(layout), { recursive: true, force: true });
    }
    await rm(layout.directory, { recursive: true });
  };
  return { context, supervisor, remove };
}
