import { INGRESS } from '../../../tools/generate/charts/layer.ts';
import { target } from '../cluster.ts';
import { probeObjects, restrictedNamespace, STRANGERS } from './probe-objects.ts';

/** Makes what tests connect from, of an image that is in the nodes; gives what takes it away again. */
export async function makeProbePods(image: string): Promise<() => Promise<void>> {
  const found = await target.read('get', 'namespaces', '--output', 'name');
  const missing = [INGRESS, STRANGERS].filter((name) => !found.includes(`namespace/${name}\n`));
  const objects = [...missing.map(restrictedNamespace), ...probeObjects(image)];
  const remove = () => onCluster('delete', objects).then(() => undefined);
  try {
    await onCluster('apply', objects);
    const pods = ['pod', '--all-namespaces', '--selector=edge-probe'];
    await target.read('wait', '--for=condition=Ready', ...pods, '--timeout=120s');
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}

/** Gives kubectl objects. */
export function onCluster(verb: 'apply' | 'create' | 'delete', objects: object[]): Promise<string> {
  const list = { apiVersion: 'v1', kind: 'List', items: objects };
  const flags = verb === 'delete' ? ['--ignore-not-found'] : [];
  return target.tell(JSON.stringify(list), verb, '--filename', '-', ...flags);
}
