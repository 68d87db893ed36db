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
  if (failed.length === 0 && status === 'failed') return [`${file}\n${gist(message)}`];
  return failed.map(
    ({ fullName, failureMessages }) => `${file} > ${fullName}\n${gist(failureMessages.join('\n'))}`,
  );
}

const [FIRST_LINES, LAST_LINES] = [6, 14];

/** What a message says without its stacks; of a long one the beginning, and the end: a property's cause is there. */
function gist(message: string): string {
  const lines = message.split('\n').filter((line) => line.trim() && !/^\s+at /.test(line));
  const isLong = lines.length > FIRST_LINES + LAST_LINES;
  const shown = isLong ? [...lines.slice(0, FIRST_LINES), '…', ...lines.slice(-LAST_LINES)] : lines;
  return shown.map((line) => `    ${line.slice(0, 200)}`).join('\n');
}
