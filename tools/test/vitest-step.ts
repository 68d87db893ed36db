import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutRoot } from '../stack/layout.ts';
import { spawnTied } from '../stack/spawn-tied.ts';
import { readReport } from './read-report.ts';
import type { Step } from './step.ts';
import type { Project } from './test-files.ts';

/** So many seconds a project may take on two cores that are idle besides, all of it. */
const BUDGETS: Record<Project, number> = {
  unit: 60,
  charts: 45,
  service: 400,
  season: 60,
  e2e: 620,
  // A minute of load, before and behind it golfers who register and finish.
  rotation: 110,
  scaffold: 90,
  compose: 60,
  kind: 60,
};

export interface VitestOptions {
  /** These files only. */
  files?: string[];
  env?: Record<string, string>;
}

/** A step that is a project of vitest.config.ts, counted test by test. */
export function vitestStep(project: Project, options: VitestOptions = {}): Step {
  return {
    name: project,
    budgetSeconds: BUDGETS[project],
    run: async (log) => {
      const folder = await mkdtemp(join(tmpdir(), 'golfroundpro-vitest-'));
      const reportFile = join(folder, 'report.json');
      try {
        const code = await runVitest(project, reportFile, options, log);
        return await readReport(reportFile, code);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

function runVitest(
  project: Project,
  reportFile: string,
  { files = [], env = {} }: VitestOptions,
  log: number | 'inherit' = 'inherit',
): Promise<number | null> {
  const shown = log === 'inherit' ? 'dot' : 'default';
  const args = ['run', '--project', project, `--reporter=${shown}`, '--reporter=json'];
  args.push(`--outputFile.json=${reportFile}`, ...files);
  return spawnTied(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
    cwd: checkoutRoot,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...env },
  }).exited;
}
