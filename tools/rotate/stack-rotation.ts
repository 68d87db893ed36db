import { setTimeout as sleep } from 'node:timers/promises';
import { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { askRunningStack } from '../stack/control-client.ts';
import { layoutOf } from '../stack/layout.ts';
import { vaultAddress } from '../stack/ports.ts';
import { loadSecrets, saveSecrets } from '../stack/secrets.ts';
import { sidecarTokensOf } from '../stack/sidecar-files.ts';
import { readStackFile } from '../stack/stack-file.ts';
import { fileTokens } from '../stack/stores/service-token.ts';
import { vaultApi } from '../stack/stores/vault-api.ts';
import { superuserOf } from '../stack/superuser-of.ts';
import { replaceSidecar } from './replace-sidecar.ts';
import { reloadSecretStore } from './reload-secret-store.ts';
import { revisionAt } from './revision-at.ts';
import type { Rotation } from './rotation.ts';
import { readsSecret } from './reads-secret.ts';

const STORES_ONLY =
  'Only the stores run; of what `dapr run` has begun: docs/adr/0062-a-sidecar-beside-the-other.md';
/** daprd loads a changed component within a second of the change. */
const RELOAD_MS = 5_000;

/** Reaches the stack of a directory. @throws UserError when none runs there */
export async function openStackRotation(directory?: string): Promise<Rotation> {
  const layout = layoutOf(directory);
  await askRunningStack({ do: 'status' }, layout.directory);
  const stack = await readStackFile(layout);
  const secrets = await loadSecrets(layout.secretsFile);
  if (!stack || !secrets.vault) throw new UserError('The stack is not ready yet: npm run status');
  const { ports } = stack;
  /** The processes of a service or of its sidecars: `round` and `round-2`, `round-daprd` and so on. */
  const processesOf = async (service: string, suffix = '') => {
    const answer = await askRunningStack({ do: 'status' }, layout.directory);
    const pattern = new RegExp(`^${service}(-\\d+)?${suffix}$`);
    return (answer.status?.children ?? []).filter(({ name }) => pattern.test(name));
  };
  return {
    command: 'npm run rotate --',
    progress: new Progress(),
    vault: vaultApi(vaultAddress(ports), secrets.vault.rootToken),
    superuser: superuserOf({ ports, secrets }),
    instancesOf: async (service) => {
      const processes = await processesOf(service);
      const asked = processes.map(async ({ name, port }) => ({
        ...{ name, revision: await revisionAt(port) },
      }));
      return Promise.all(asked);
    },
    handOut: async (service, token) => {
      await fileTokens(layout).write(service, token);
      await reloadSecretStore(layout, service);
      await sleep(RELOAD_MS);
    },
    lateSidecarsOf: async (service) => {
      const sidecars = await processesOf(service, '-daprd');
      const late = sidecars.map(async ({ name, port }) => {
        const { daprApiToken } = await sidecarTokensOf(layout, name.replace(/-daprd$/, ''));
        return (await readsSecret(port, service, daprApiToken)) ? [] : [name];
      });
      return (await Promise.all(late)).flat();
    },
    restart: async (name) => {
      await askRunningStack({ do: 'restart', name }, layout.directory);
    },
    daprTokensOf: async (service) => (await loadSecrets(layout.secretsFile)).apps[service]!,
    giveDaprTokens: async (service, tokens) => {
      const { status } = await askRunningStack({ do: 'status' }, layout.directory);
      if (status?.only === 'stores') throw new UserError(STORES_ONLY);
      const kept = await loadSecrets(layout.secretsFile);
      await saveSecrets(layout.secretsFile, { ...kept, apps: { ...kept.apps, [service]: tokens } });
      for (const { name } of await processesOf(service)) {
        await replaceSidecar({ layout, ports }, name, tokens);
      }
    },
    doorsOf: async (service) =>
      (await processesOf(service)).map(({ name, port }) => ({
        ...{ name, port, sidecarPort: ports[`${name}-daprd`]! },
      })),
    close: async () => undefined,
  };
}
