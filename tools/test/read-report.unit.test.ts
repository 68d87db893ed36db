import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { checkoutRoot } from '../stack/layout.ts';
import { printSummary } from './print-summary.ts';
import { readReport } from './read-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
afterAll(() => rmSync(folder, { recursive: true }));

const counts = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };
const name = join(checkoutRoot, 'services/round/a.unit.test.ts');

/** A report with one file. */
function reportOf(file: object, numbers = counts): string {
  const path = join(folder, 'report.json');
  writeFileSync(
    path,
    JSON.stringify({ ...numbers, testResults: [{ name, message: '', ...file }] }),
  );
  return path;
}

it('names every test that failed, with why', async () => {
  const long = Array.from({ length: 100 }, (_, line) => `line ${line} ${'x'.repeat(500)}`).join(
    '\n',
  );
  const outcome = await readReport(
    reportOf({
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'adds', failureMessages: [] },
        { status: 'failed', fullName: 'subtracts', failureMessages: [long] },
      ],
    }),
    1,
  );
  expect(outcome).toMatchObject({ passed: 3, failed: 1, skipped: 2 });
  expect(outcome.failures).toHaveLength(1);
  expect(outcome.failures![0]).toMatch(
    /^services\/round\/a\.unit\.test\.ts > subtracts\n {4}line 0 x/,
  );
  expect(outcome.failures![0]!.length).toBeLessThan(5_000);
});

it('shows the end of a long reason too, and no stack', async () => {
  const counterexample = Array.from({ length: 100 }, (_, task) => `-> task ${task}`);
  const message = [
    'Property failed',
    ...counterexample,
    'Got Error: expected 2, got 1',
    '    at a.ts:1',
  ];
  const outcome = await readReport(
    reportOf({
      status: 'failed',
      assertionResults: [
        { status: 'failed', fullName: 'is right', failureMessages: [message.join('\n')] },
      ],
    }),
    1,
  );
  const lines = outcome.failures![0]!.split('\n');
  expect(lines[1]).toBe('    Property failed');
  expect(lines.at(-1)).toBe('    Got Error: expected 2, got 1');
  expect(lines.length).toBeLessThan(25);
});

it('names a file that could not be loaded, which counts as one', async () => {
  const none = { ...counts, numFailedTests: 0 };
  const file = { status: 'failed', message: 'No such module', assertionResults: [] };
  const outcome = await readReport(reportOf(file, none), 1);
  expect(outcome).toMatchObject({ passed: 3, failed: 1 });
  expect(outcome.failures).toEqual(['services/round/a.unit.test.ts\n    No such module']);
});

it('counts a run without a report as failed', async () => {
  const outcome = await readReport(join(folder, 'none.json'), 1);
  expect(outcome).toMatchObject({ passed: 0, failed: 1 });
});

it('tells what failed behind the table, and the sums last', () => {
  const print = vi.spyOn(console, 'log').mockReturnValue();
  const step = { name: 'unit', seconds: 1, budgetSeconds: 2, passed: 3, failed: 1, skipped: 0 };
  const code = printSummary([{ ...step, failures: ['a.unit.test.ts > subtracts'] }]);
  const lines = print.mock.calls.map(([line]) => String(line));
  print.mockRestore();
  expect(code).toBe(1);
  expect(lines.at(-2)).toBe('\nunit: a.unit.test.ts > subtracts');
  expect(lines.at(-1)).toBe('\n3 passed, 1 failed, 0 skipped');
});
