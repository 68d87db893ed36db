import type { Target } from '../../k8s/target.ts';
import { snapshotOf, type KubeList, type Snapshot } from './snapshot.ts';

/** What says who may reach whom. */
export const KINDS = ['pods', 'namespaces', 'networkpolicies', 'nodes'];

/** Asks a cluster for all that says who may reach whom. */
export async function readSnapshot(target: Target): Promise<Snapshot> {
  const asked = ['get', KINDS.join(','), '--all-namespaces'];
  return snapshotOf(await target.readJson<KubeList>(...asked));
}
