import type { Target } from '../../k8s/target.ts';

/** The network plugin of a cluster, such as kindnet, which enforces policies itself; a node that is made here has none. */
export async function networkPluginOf(target: Target): Promise<string | undefined> {
  const asked = ['get', 'daemonsets', '--namespace=kube-system'];
  const { items } = await target.readJson<{ items: { metadata: { name: string } }[] }>(...asked);
  return items.map(({ metadata }) => metadata.name).find((name) => name !== 'kube-proxy');
}
