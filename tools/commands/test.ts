import { UserError } from '../console/user-error.ts';
import { printSummary } from '../test/print-summary.ts';
import { selectChanged } from '../test/select-changed.ts';
import { testAll, testFull } from '../test/test-all.ts';
import { selectTests } from '../test/test-files.ts';
import { testSelected } from '../test/test-selected.ts';

export interface TestFlags {
  changed: boolean;
  full: boolean;
  repeat: number;
}

/**
 * `npm test`: every check and every test. With names, or for what has changed: those tests alone, the
 * end-to-end ones over a stack that is left running for the next time. `full` has every repeat of the
 * heavy tests, whichever were named.
 */
export async function runTest(names: string[], flags: TestFlags): Promise<number> {
  const { changed, full, repeat } = flags;
  if (full) process.env['TEST_FULL'] = 'yes';
  if (changed) {
    const selection = await selectChanged();
    if (selection.size > 0) return testSelected(selection, repeat);
    console.log('Nothing has changed that a test looks at.');
    return 0;
  }
  if (names.length > 0) return testSelected(selectTests(names), repeat);
  if (repeat > 1) throw new UserError('Say what to repeat: npm test -- --repeat 10 service');
  return printSummary(await (full ? testFull() : testAll()));
}
