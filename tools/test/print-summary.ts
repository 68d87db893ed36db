import type { Outcome, StepResult } from './step.ts';

/**
 * Prints a line a step with its time beside its budget, what failed, then the line over all; gives the
 * exit code.
 * Nothing run is a failure; over its budget is not: that is told, since speed depends on the machine.
 */
export function printSummary(results: StepResult[]): number {
  const total = { passed: 0, failed: 0, skipped: 0 };
  console.log('');
  for (const result of results) {
    const { name, passed, failed, skipped, seconds, budgetSeconds } = result;
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    const over = seconds > budgetSeconds ? '   over its budget' : '';
    const time = `${seconds.toFixed(1)} s`.padStart(8);
    const budget = `of ${budgetSeconds} s`.padStart(9);
    console.log(`${name.padEnd(16)} ${countsOf(result).padEnd(36)} ${time} ${budget}${over}`);
  }
  for (const { name, failures = [] } of results) {
    for (const failure of failures) console.log(`\n${name}: ${failure}`);
  }
  console.log(`\n${countsOf(total)}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** `12 passed, 0 failed, 1 skipped` */
export function countsOf({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
