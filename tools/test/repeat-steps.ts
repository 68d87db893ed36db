import { closeSync, mkdirSync, openSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { formatDuration } from '../console/duration.ts';
import { checkoutRoot, defaultDirectory } from '../stack/layout.ts';
import { countsOf } from './print-summary.ts';
import { outcomeOf } from './run-steps.ts';
import type { Step } from './step.ts';

/** Where the output of turns is kept that failed. */
const LOGS = join(defaultDirectory, 'test-repeats');

/**
 * Runs steps again and again, and prints a line for each turn; of a turn that failed the output is kept.
 * @returns the exit code: 0 when every turn was green
 */
export async function repeatSteps(steps: Step[], turns: number, folder = LOGS): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const failures = new Map(steps.map(({ name }) => [name, 0]));
  for (let turn = 1; turn <= turns; turn++) {
    for (const step of steps) {
      const label = `turn ${String(turn).padStart(2)} of ${turns}  ${step.name.padEnd(9)}`;
      if (await runTurn(step, join(folder, `${step.name}-${turn}.log`), label)) continue;
      failures.set(step.name, failures.get(step.name)! + 1);
    }
  }
  for (const [name, failed] of failures) {
    console.log(`${name}: ${turns - failed} of ${turns} turns green`);
  }
  return [...failures.values()].every((failed) => failed === 0) ? 0 : 1;
}

async function runTurn(step: Step, file: string, label: string): Promise<boolean> {
  const log = openSync(file, 'w');
  const startedAt = Date.now();
  const outcome = await outcomeOf(step, log);
  closeSync(log);
  const green = outcome.failed === 0 && outcome.passed > 0;
  const kept = green ? '' : `   see ${relative(checkoutRoot, file)}`;
  if (green) await rm(file);
  console.log(`${label} ${countsOf(outcome)}  ${formatDuration(Date.now() - startedAt)}${kept}`);
  return green;
}
