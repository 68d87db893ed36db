import { printSummary } from '../test/print-summary.ts';
import { runSteps } from '../test/run-steps.ts';
import { staticSteps } from '../test/static-steps.ts';
import { vitestStep } from '../test/vitest-step.ts';

/** `npm run check`: everything that needs no stack, for before each commit. */
export async function runCheck(): Promise<number> {
  return printSummary(await runSteps([...staticSteps, vitestStep('unit')], 2));
}
