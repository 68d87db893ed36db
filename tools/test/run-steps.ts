import { formatDuration } from '../console/duration.ts';
import type { Outcome, Step, StepResult } from './step.ts';

/** Runs steps in their order, `sideBySide` at a time, and says what each came to. */
export async function runSteps(steps: Step[], sideBySide = 1): Promise<StepResult[]> {
  const results: StepResult[] = [];
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift())
      results.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  return results;
}

async function runStep(step: Step): Promise<StepResult> {
  const startedAt = Date.now();
  const outcome = await outcomeOf(step);
  const ms = Date.now() - startedAt;
  const word = outcome.failed > 0 ? 'FAILED' : 'ok';
  console.log(`${step.name.padEnd(16)} ${word.padEnd(7)} ${formatDuration(ms)}`);
  const { name, budgetSeconds } = step;
  return { name, budgetSeconds, seconds: ms / 1000, ...outcome };
}

/** What a step comes to; one that throws has failed. */
export async function outcomeOf(step: Step, log?: number): Promise<Outcome> {
  return step.run(log).catch((error: unknown) => {
    console.error(`${step.name}:`, error);
    return { passed: 0, failed: 1, skipped: 0, failures: [String(error)] };
  });
}
