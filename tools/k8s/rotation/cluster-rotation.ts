import type { Progress } from '../../console/progress.ts';
import { DATA_LAYER, layerOf } from '../../generate/charts/layer.ts';
import { tokenSecretsOf } from '../../generate/charts/token-secrets.ts';
import { readsSecret } from '../../rotate/reads-secret.ts';
import { revisionAt } from '../../rotate/revision-at.ts';
import type { Instance, Rotation } from '../../rotate/rotation.ts';
import { SERVICES, serviceNamed } from '../../services/declared.ts';
import { DATABASE } from '../../stack/stores/database-setup.ts';
import { vaultApi } from '../../stack/stores/vault-api.ts';
import { forwardPort } from '../forward-port.ts';
import type { Pod } from '../status-tree.ts';
import type { Target } from '../target.ts';
import { changeKept, readKept } from '../kept-secrets.ts';
import { PodPorts } from './pod-ports.ts';
import { readRunning, replacePods } from '../service-pods.ts';

/** Where a service listens, and its sidecar for it. */
const PORTS = { service: 8080, sidecar: 3500 };

/** How it is called. */
export const CLUSTER_COMMAND = 'npm run k8s -- rotate';

/**
 * Reaches all that is in a cluster, with the rights of whoever calls: stores and pods by port-forwards, keys by its Secrets.
 * @throws UserError where these rights do not do, or stores are elsewhere
 */
export async function openClusterRotation(target: Target, progress: Progress): Promise<Rotation> {
  const secretIn = (name: string) => readKept(target, { namespace: DATA_LAYER, name });
  const store = (name: string, port: number) =>
    forwardPort(target, { namespace: DATA_LAYER, to: `service/${name}`, port });
  const [keys, superuser] = [await secretIn('vault-keys'), await secretIn('postgres-superuser')];
  const [vault, postgres] = [await store('vault', 8200), await store('postgres', 5432)];
  const ports = new PodPorts(target);
  return {
    ...{ command: CLUSTER_COMMAND, progress },
    vault: vaultApi(`http://127.0.0.1:${vault.port}`, keys['root-token']),
    superuser: {
      ...{ host: '127.0.0.1', port: postgres.port, database: DATABASE },
      ...{ user: 'postgres', password: superuser['password'] ?? '' },
    },
    instancesOf: async (service) =>
      Promise.all((await readRunning(target, service)).map((pod) => instanceOf(ports, pod))),
    handOut: async (service, token) => {
      await changeKept(target, placeOf(service, 'vault'), { token });
      // A pod is given the Secret as it is when it starts; of one that runs nobody can see which it has loaded.
      await replacePods(target, service);
    },
    lateSidecarsOf: async (service) => {
      const { token = '' } = await readKept(target, placeOf(service, 'sidecar'));
      const late = (await readRunning(target, service)).map(async (pod) => {
        const port = await ports.portOf(pod, PORTS.sidecar);
        return (await readsSecret(port, service, token)) ? [] : [nameOf(pod)];
      });
      return (await Promise.all(late)).flat();
    },
    restart: async (name) => {
      const [namespace = '', pod = ''] = name.split('/');
      await target.read('delete', 'pod', pod, `--namespace=${namespace}`);
    },
    daprTokensOf: async (service) => {
      const tokenIn = async (which: 'app' | 'sidecar') =>
        (await readKept(target, placeOf(service, which)))['token'] ?? '';
      return { daprApiToken: await tokenIn('sidecar'), appApiToken: await tokenIn('app') };
    },
    giveDaprTokens: async (service, { daprApiToken, appApiToken }) => {
      await changeKept(target, placeOf(service, 'sidecar'), { token: daprApiToken });
      await changeKept(target, placeOf(service, 'app'), { token: appApiToken });
      // Both containers of a pod have them from its start: an old pod has the old pair, a new one the new.
      await replacePods(target, service);
    },
    doorsOf: async (service) =>
      Promise.all(
        (await readRunning(target, service)).map(async (pod) => ({
          name: nameOf(pod),
          port: await ports.portOf(pod, PORTS.service),
          sidecarPort: await ports.portOf(pod, PORTS.sidecar),
        })),
      ),
    close: async () => {
      await Promise.all([ports.close(), vault.stop(), postgres.stop()]);
    },
  };
}

const nameOf = ({ metadata }: Pod) => `${metadata.namespace}/${metadata.name}`;

async function instanceOf(ports: PodPorts, pod: Pod): Promise<Instance> {
  const port = await ports.portOf(pod, PORTS.service).catch(() => undefined);
  const revision = port === undefined ? undefined : await revisionAt(port);
  if (revision === undefined) await ports.forget(pod, PORTS.service);
  return { name: nameOf(pod), revision };
}

/** The Secret with a token of a service. */
function placeOf(name: string, token: 'vault' | 'sidecar' | 'app') {
  const service = serviceNamed(name);
  return { namespace: layerOf(service), name: tokenSecretsOf(service, SERVICES)[token]! };
}
