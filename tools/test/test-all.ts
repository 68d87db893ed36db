import { Progress } from '../console/progress.ts';
import { messageOf } from '../console/user-error.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { chartsEnvironment } from './charts-environment.ts';
import { checkSteps } from './check-steps.ts';
import { FRESH_DIRECTORY, withFreshStack } from './fresh-stack.ts';
import { programStep } from './program-step.ts';
import { runSteps } from './run-steps.ts';
import { serviceTestEnvironment } from './service-test-environment.ts';
import type { StepResult } from './step.ts';
import { vitestStep } from './vitest-step.ts';

/** What the end-to-end tests over the fresh stack are told. */
export async function e2eEnvironment(directory = FRESH_DIRECTORY): Promise<Record<string, string>> {
  const progress = new Progress();
  const parts = await ensureParts(['chromium'], progress);
  const webkit = await findWebKit(progress);
  return {
    E2E_STACK_DIR: directory,
    E2E_CHROMIUM: parts.get('chromium')!,
    ...(webkit && { E2E_WEBKIT: webkit }),
  };
}

/** One test wants it, which is passed over where it cannot be had: few but Debian have it. */
async function findWebKit(progress: Progress): Promise<string | undefined> {
  try {
    return (await ensureParts(['webkit'], progress)).get('webkit');
  } catch (error) {
    progress.tell(`Skipped: tests/webkit.e2e.test.ts. ${messageOf(error)}`);
    return undefined;
  }
}

/** Every check and every test, over a stack of their own beside a developer's one. */
export async function testAll(): Promise<StepResult[]> {
  const checks = await runSteps(checkSteps, 2);
  const charts = await runSteps([vitestStep('charts', { env: await chartsEnvironment() })]);
  const env = await e2eEnvironment();
  const tests = await withFreshStack({ only: 'all' }, async (stack, start) => [
    start,
    ...(await runSteps([
      vitestStep('service', { env: serviceTestEnvironment(stack) }),
      vitestStep('season', { env }),
      vitestStep('e2e', { env }),
      programStep('load smoke', 30, 'tools/cli.ts', ['load', 'smoke', '--url', stack.address]),
    ])),
  ]);
  const rotation = await withFreshStack({ only: 'all', instances: 2 }, async (_, start) => [
    start,
    ...(await runSteps([vitestStep('rotation', { env })])),
  ]);
  const chaos = programStep('chaos', 240, 'tools/cli.ts', ['chaos', '--minutes', '2']);
  const days = ['chaos', '--day', '--minutes', '1', '--seconds', '20'];
  const chaosDay = programStep('chaos of a day', 180, 'tools/cli.ts', days);
  return [
    ...checks,
    ...charts,
    ...tests,
    ...rotation,
    ...(await runSteps([chaos, chaosDay, vitestStep('scaffold')])),
  ];
}

/**
 * All of that with every repeat, the fuzzer, the benchmarks that use tables and views without a service
 * between, which nothing else would find broken, and the floors of the hot path: for before a release.
 */
export async function testFull(): Promise<StepResult[]> {
  const programs = [
    programStep('fuzz', 600, 'tools/cli.ts', ['fuzz']),
    programStep('fuzz sizes', 300, 'tools/cli.ts', ['fuzz', '--sizes']),
    programStep('score-writer', 150, 'tools/cli.ts', ['bench', 'score-writer']),
    programStep('rebuild', 240, 'tools/cli.ts', ['bench', 'rebuild']),
    programStep('floors', 240, 'tools/cli.ts', ['bench', 'hot-path', '--floors']),
  ];
  return [...(await testAll()), ...(await runSteps(programs))];
}
