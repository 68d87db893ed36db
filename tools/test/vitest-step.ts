import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutRoot } from '../stack/layout.ts';
import type { Outcome, Step } from './step.ts';

interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** A step that is a project of vitest.config.ts, counted test by test. */
export function vitestStep(
  project: 'unit' | 'service' | 'season' | 'e2e' | 'rotation',
  options: { filter?: string | undefined; env?: Record<string, string> } = {},
): Step {
  return {
    name: project,
    run: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'golfroundpro-vitest-'));
      const reportFile = join(folder, 'report.json');
      try {
        const code = await runVitest(project, reportFile, options);
        return await readOutcome(reportFile, code);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

function runVitest(
  project: string,
  reportFile: string,
  { filter, env = {} }: { filter?: string | undefined; env?: Record<string, string> },
): Promise<number | null> {
  const args = ['run', '--project', project, '--reporter=dot', '--reporter=json'];
  args.push(`--outputFile.json=${reportFile}`, '--passWithNoTests', ...(filter ? [filter] : []));
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
    cwd: checkoutRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', resolve);
  });
}

/** A file that could not even be loaded has no failed test; it counts as one all the same. */
async function readOutcome(reportFile: string, code: number | null): Promise<Outcome> {
  const report = JSON.parse(
    await readFile(reportFile, 'utf8').catch(() => 'null'),
  ) as Report | null;
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = code !== 0 && report.numFailedTests === 0 ? 1 : 0;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
