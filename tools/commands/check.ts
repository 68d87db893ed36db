import { checkSteps } from '../test/check-steps.ts';
import { printSummary } from '../test/print-summary.ts';
import { runSteps } from '../test/run-steps.ts';

/** `npm run check`: everything that needs no stack, for before each commit. */
export async function runCheck(): Promise<number> {
  return printSummary(await runSteps(checkSteps, 2));
}
