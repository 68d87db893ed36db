import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { checkoutRoot, defaultDirectory } from '../stack/layout.ts';
import { removeStack } from '../stack/remove-stack.ts';
import { startStack, type Stack, type StackOptions } from '../stack/start-stack.ts';
import { printSummary } from '../test/print-summary.ts';
import { runSteps } from '../test/run-steps.ts';
import { serviceTestEnvironment } from '../test/service-test-environment.ts';
import { staticSteps } from '../test/static-steps.ts';
import type { StepResult } from '../test/step.ts';
import { vitestStep } from '../test/vitest-step.ts';

const DIRECTORY = join(defaultDirectory, 'test');

/** All tests come from one address; the limits themselves are tested beside the gateway. */
const TEST_PROFILE = {
  RATE_LIMIT_ANONYMOUS_PER_MINUTE: '100000',
  RATE_LIMIT_CREDENTIALS_PER_MINUTE: '100000',
  RATE_LIMIT_USER_PER_MINUTE: '100000',
};

/**
 * `npm test`: every check, then unit, service and end-to-end tests over a stack of their own,
 * beside a developer's one. `npm test -- round` runs the unit and service tests of one service.
 */
export async function runTest(args: string[]): Promise<number> {
  const [service] = args;
  return printSummary(await (service ? testService(service) : testAll()));
}

async function testService(service: string): Promise<StepResult[]> {
  const filter = `services/${service}/`;
  if (!existsSync(join(checkoutRoot, filter))) throw new UserError(`There is no ${filter}`);
  return withStack({ only: ['postgres', 'redis-state', 'redis-cache'] }, async (stack) => {
    const env = serviceTestEnvironment(stack);
    return runSteps([vitestStep('unit', { filter }), vitestStep('service', { filter, env })]);
  });
}

async function testAll(): Promise<StepResult[]> {
  const checks = await runSteps(staticSteps, 2);
  const parts = await ensureParts(['chromium'], new Progress());
  const env = { E2E_STACK_DIR: DIRECTORY, E2E_CHROMIUM: parts.get('chromium')! };
  const tests = await withStack({ only: 'all' }, async (stack) => {
    return runSteps([
      vitestStep('unit'),
      vitestStep('service', { env: serviceTestEnvironment(stack) }),
      vitestStep('season', { env }),
      vitestStep('e2e', { env }),
    ]);
  });
  const rotation = await withStack({ only: 'all', instances: 2 }, () =>
    runSteps([vitestStep('rotation', { env })]),
  );
  return [...checks, ...tests, ...rotation];
}

/** Runs `work` beside a fresh stack on free ports, and stops it whatever happens. */
async function withStack(
  selection: Pick<StackOptions, 'only' | 'instances'>,
  work: (stack: Stack) => Promise<StepResult[]>,
): Promise<StepResult[]> {
  await removeStack(DIRECTORY);
  const abort = new AbortController();
  const interrupt = () => abort.abort(new UserError('Interrupted.'));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  Object.assign(process.env, TEST_PROFILE);
  const startedAt = Date.now();
  const stack = await startStack({
    directory: DIRECTORY,
    portMode: 'free',
    ...selection,
    progress: new Progress(),
    signal: abort.signal,
  });
  const start = { name: 'start', passed: 1, failed: 0, skipped: 0, seconds: since(startedAt) };
  abort.signal.addEventListener('abort', () => void stack.stop().then(() => process.exit(130)));
  try {
    return [start, ...(await work(stack))];
  } finally {
    await stack.stop();
  }
}

function since(startedAt: number): number {
  return (Date.now() - startedAt) / 1000;
}
