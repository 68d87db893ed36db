import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { checkoutRoot } from '../stack/layout.ts';
import type { Outcome } from './step.ts';

/** What we read of vitest's JSON report (https://vitest.dev/guide/reporters#json-reporter). */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: FileReport[];
}

interface FileReport {
  name: string;
  status: string;
  /** Why the file as a whole failed, when no test of it did. */
  message: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
}

/**
 * What a report of vitest comes to. A file that could not even be loaded has no failed test; it counts as
 * one all the same, and so does a run without a report.
 * @param code what vitest exited with
 */
export async function readReport(file: string, code: number | null): Promise<Outcome> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    return { passed: 0, failed: 1, skipped: 0, failures: ['vitest left no report'] };
  }
  const report = JSON.parse(text) as Report;
  const broken = code !== 0 && report.numFailedTests === 0 ? 1 : 0;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(failuresOf),
  };
}

function failuresOf({ name, status, message, assertionResults }: FileReport): string[] {
  const file = relative(checkoutRoot, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0 && status === 'failed') return [`${file}\n${beginning(message)}`];
  return failed.map(
    ({ fullName, failureMessages }) =>
      `${file} > ${fullName}\n${beginning(failureMessages.join('\n'))}`,
  );
}

/** Some lines of a message say what was wrong; a counterexample of a property can be of any size. */
function beginning(message: string): string {
  const lines = message.split('\n').slice(0, 12);
  return lines.map((line) => `    ${line.slice(0, 200)}`).join('\n');
}
