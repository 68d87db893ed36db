import { cpus, totalmem } from 'node:os';
import { beforeEnd } from '../console/ending.ts';
import { Progress } from '../console/progress.ts';
import { bringUp } from '../k8s/bring-up.ts';
import { findCluster } from '../kind/find-cluster.ts';
import { kindLayoutOf } from '../kind/kind-layout.ts';
import { takeDown } from '../kind/take-down.ts';
import { KIND_PARTS, NOT_CHECKED } from './kind-parts.ts';
import { runSteps } from './run-steps.ts';
import type { StepResult } from './step.ts';
import { vitestStep } from './vitest-step.ts';

/** A second node, so that one can be drained, where the machine carries it: two cores starve beside the load. */
const NODES = cpus().length >= 4 && totalmem() >= 12 * 2 ** 30 ? 2 : 1;
/** Bringing it up, with images that are there. */
const BUDGET_SECONDS = 240;

/**
 * The tests on a cluster of kind with all of it, in their order: one that was up stays, as it is after them; one
 * that was brought up for them is taken down, whatever happens.
 * @param files of them, or all
 */
export async function testOverCluster(files: string[] | 'all'): Promise<StepResult[]> {
  const progress = new Progress();
  const layout = kindLayoutOf();
  const wasUp = (await findCluster(layout, progress)) !== undefined;
  const remove = async () => {
    if (!wasUp) await takeDown(layout, progress);
  };
  const keep = beforeEnd(remove);
  try {
    const up = {
      ...{ name: 'cluster', budgetSeconds: BUDGET_SECONDS },
      run: async () => {
        await bringUp(layout, { nodes: NODES, progress });
        return { passed: 1, failed: 0, skipped: 0 };
      },
    };
    const [started] = await runSteps([up]);
    if (started!.failed > 0) return [started!];
    // Whoever is started in a test trusts the CA of the cluster too.
    const env = { NODE_EXTRA_CA_CERTS: layout.authority };
    const results = [started!, ...(await runSteps(stepsOf(files, env)))];
    const without =
      NODES === 1
        ? { 'a drain': 'one node; four cores carry two, or npm run k8s -- up --nodes 2' }
        : {};
    for (const [what, why] of Object.entries({ ...NOT_CHECKED, ...without })) {
      console.log(`not checked here: ${what} (${why})`);
    }
    return results;
  } finally {
    await remove();
    keep();
  }
}

function stepsOf(files: string[] | 'all', env: Record<string, string>) {
  const wanted = KIND_PARTS.filter(
    ({ name }) => files === 'all' || files.some((file) => file.endsWith(`/${name}.kind.test.ts`)),
  );
  return wanted.map(({ name, budgetSeconds }) => ({
    ...vitestStep('kind', { files: [`tests/kind/${name}.kind.test.ts`], env }),
    ...{ name, budgetSeconds },
  }));
}
