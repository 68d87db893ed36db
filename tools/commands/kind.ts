import { formatDuration } from '../console/duration.ts';
import { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { bringUp } from '../kind/bring-up.ts';
import { kindLayoutOf } from '../kind/kind-layout.ts';
import { loadImage } from '../kind/load-image.ts';
import { runPolicies } from '../kind/policies/run-policies.ts';
import { takeDown } from '../kind/take-down.ts';

interface KindFlags {
  /** How many, the control plane among them. */
  nodes: number;
}

/** `npm run kind -- up | down | load <image> | policies`: a Kubernetes of our own; see tools/kind/README.md. */
export async function runKind([what = '', image]: string[], { nodes }: KindFlags): Promise<number> {
  const startedAt = performance.now();
  const layout = kindLayoutOf();
  const progress = new Progress();
  const took = () => formatDuration(performance.now() - startedAt);
  if (what === 'up' && image === undefined) {
    const cluster = await bringUp(layout, { nodes, progress });
    console.log(await cluster.kubectl('get', 'nodes', '--output', 'wide'));
    console.log(`Ready after ${took()}: export KUBECONFIG=${layout.kubeconfig}`);
  } else if (what === 'down' && image === undefined) {
    const had = await takeDown(layout, progress);
    console.log(had ? `Gone after ${took()}; its images stay.` : 'Nothing runs.');
  } else if (what === 'load' && image !== undefined) {
    await loadImage(image, { layout, progress });
    console.log(`${image} is in every node after ${took()}.`);
  } else if (what === 'policies' && image === undefined) {
    await runPolicies(layout, progress);
  } else {
    throw new UserError(
      'npm run kind -- up [--nodes <n>] | down | load <image or archive.tar> | policies',
    );
  }
  return 0;
}
