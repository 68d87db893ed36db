import { join } from 'node:path';
import { Progress } from '../console/progress.ts';
import { defaultDirectory } from '../stack/layout.ts';
import { removeStack } from '../stack/remove-stack.ts';
import { startStack, type Stack, type StackOptions } from '../stack/start-stack.ts';
import type { Step, StepResult } from './step.ts';

/** Where the stack of the tests lies that ends with them. */
export const FRESH_DIRECTORY = join(defaultDirectory, 'test');

/** All tests come from one address; the limits themselves are tested beside the gateway. */
export const TEST_PROFILE = {
  RATE_LIMIT_ANONYMOUS_PER_MINUTE: '100000',
  RATE_LIMIT_CREDENTIALS_PER_MINUTE: '100000',
  RATE_LIMIT_USER_PER_MINUTE: '100000',
};

const BUDGET_SECONDS = 30;

type Parts = Pick<StackOptions, 'only' | 'instances'>;

/** Runs `work` beside a fresh stack on free ports, and stops it whatever happens. */
export async function withFreshStack<T>(
  parts: Parts,
  work: (stack: Stack, start: StepResult) => Promise<T>,
): Promise<T> {
  await removeStack(FRESH_DIRECTORY);
  Object.assign(process.env, TEST_PROFILE);
  const startedAt = Date.now();
  const stack = await startStack({
    directory: FRESH_DIRECTORY,
    portMode: 'free',
    ...parts,
    progress: new Progress(),
  });
  const seconds = (Date.now() - startedAt) / 1000;
  const outcome = { passed: 1, failed: 0, skipped: 0 };
  const start = { name: 'start', budgetSeconds: BUDGET_SECONDS, seconds, ...outcome };
  try {
    return await work(stack, start);
  } finally {
    await stack.stop();
  }
}

/** The same step over a fresh stack of its own, each time it runs. */
export function overFreshStack(parts: Parts, step: Step): Step {
  return {
    ...step,
    budgetSeconds: step.budgetSeconds + BUDGET_SECONDS,
    run: (log) => withFreshStack(parts, () => step.run(log)),
  };
}
