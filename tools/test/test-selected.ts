import { printSummary } from './print-summary.ts';
import { repeatSteps } from './repeat-steps.ts';
import { runSteps } from './run-steps.ts';
import { serviceTestEnvironment } from './service-test-environment.ts';
import { overFreshStack, withFreshStack } from './fresh-stack.ts';
import { testOverCluster } from './over-cluster.ts';
import { overCompose } from './over-compose.ts';
import type { Step } from './step.ts';
import { chartsEnvironment } from './charts-environment.ts';
import { e2eEnvironment } from './test-all.ts';
import { PROJECTS, type Project, type Selection } from './test-files.ts';
import { vitestStep, type VitestOptions } from './vitest-step.ts';
import { keepStack, KEPT_DIRECTORY } from '../kept-stack/keep-stack.ts';

/** Tests what was selected, once or so many times; gives the exit code. */
export async function testSelected(selection: Selection, turns: number): Promise<number> {
  const work = async (env: Record<string, string>) => {
    const steps = await stepsOf(selection, env);
    if (turns > 1) return repeatSteps(steps, turns);
    const onCluster = selection.get('kind');
    return printSummary([
      ...(await runSteps(steps)),
      ...(onCluster ? await testOverCluster(onCluster) : []),
    ]);
  };
  if (selection.has('e2e')) return work(serviceTestEnvironment(await keepStack()));
  if (!selection.has('service')) return work({});
  return withFreshStack({ only: ['postgres', 'redis-state', 'redis-cache'] }, (stack) =>
    work(serviceTestEnvironment(stack)),
  );
}

/** Each in one step; those on a cluster are several. */
const STEPS = PROJECTS.filter((project) => project !== 'kind');

/** The season wants a club in which nobody has played, the rotation two instances of everything. */
async function stepsOf(selection: Selection, stores: Record<string, string>): Promise<Step[]> {
  const steps: Step[] = [];
  for (const project of STEPS.filter((one) => selection.has(one))) {
    const files = selection.get(project)!;
    const some: VitestOptions = files === 'all' ? {} : { files };
    steps.push(await stepOf(project, some, stores));
  }
  return steps;
}

async function stepOf(
  project: Exclude<Project, 'kind'>,
  some: VitestOptions,
  stores: Record<string, string>,
): Promise<Step> {
  switch (project) {
    case 'unit':
    case 'scaffold':
      return vitestStep(project, some);
    case 'compose':
      return overCompose((env) => vitestStep(project, { ...some, env }));
    case 'charts':
      return vitestStep(project, { ...some, env: await chartsEnvironment() });
    case 'service':
      return vitestStep(project, { ...some, env: stores });
    case 'e2e':
      return vitestStep(project, { ...some, env: await e2eEnvironment(KEPT_DIRECTORY) });
    case 'season':
      return overFreshStack(
        { only: 'all' },
        vitestStep(project, { ...some, env: await e2eEnvironment() }),
      );
    case 'rotation':
      return overFreshStack(
        { only: 'all', instances: 2 },
        vitestStep(project, { ...some, env: await e2eEnvironment() }),
      );
  }
}
