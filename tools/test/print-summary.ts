import type { StepResult } from './step.ts';

/** Prints a line a step, then the line over all; gives the exit code. Nothing run is a failure. */
export function printSummary(results: StepResult[]): number {
  const total = { passed: 0, failed: 0, skipped: 0 };
  console.log('');
  for (const { name, passed, failed, skipped, seconds } of results) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    const counts = `${passed} passed, ${failed} failed, ${skipped} skipped`;
    console.log(`${name.padEnd(16)} ${counts.padEnd(36)} ${seconds.toFixed(1)} s`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}
