import { execFile } from 'node:child_process';
import { relative } from 'node:path';
import { promisify } from 'node:util';
import { isBesideTheCode } from '../kept-stack/code-stamp.ts';
import { SERVICES } from '../services/declared.ts';
import { needs } from '../services/needed.ts';
import { checkoutRoot } from '../stack/layout.ts';
import { addFiles, addFound, testFilesIn, type Selection } from './test-files.ts';

const run = promisify(execFile);

/** Changes here are seen by whoever uses the stack. */
const SEEN_FROM_OUTSIDE =
  /^(services|frontend\/src|components|tools\/(stack|identity-provider|mail-sink))\/|^(dapr\.yaml|package-lock\.json)$/;

/**
 * The tests of what differs from `origin/main` (from HEAD, where there is none), committed or not: those
 * that import it, those of the services that call a changed one or take its events, and the end-to-end
 * tests when a service has changed.
 */
export async function selectChanged(): Promise<Selection> {
  const base = await branchPoint();
  return selectFor(await changedSince(base), await importersOf(base));
}

/** The same for these files, and the test files that import them. */
export function selectFor(changedFiles: string[], importers: string[]): Selection {
  const selection: Selection = new Map();
  addFound(selection, importers);
  const files = changedFiles.filter((file) => !isBesideTheCode(file));
  const changed = SERVICES.filter(({ name }) =>
    files.some((file) => file.startsWith(`services/${name}/`)),
  );
  const dependents = SERVICES.filter((one) => changed.some((other) => needs(one, other)));
  for (const { name } of dependents) addFiles(selection, testFilesIn(`services/${name}`));
  if (files.some((file) => SEEN_FROM_OUTSIDE.test(file))) selection.set('e2e', 'all');
  return selection;
}

async function git(...args: string[]): Promise<string[]> {
  const { stdout } = await run('git', args, { cwd: checkoutRoot });
  return stdout.split('\n').filter((line) => line !== '');
}

async function branchPoint(): Promise<string> {
  const [point] = await git('merge-base', 'HEAD', 'origin/main').catch(() => ['HEAD']);
  return point!;
}

async function changedSince(base: string): Promise<string[]> {
  const changed = await git('diff', '--name-only', base);
  return [...changed, ...(await git('ls-files', '--others', '--exclude-standard'))];
}

/** As vitest follows imports, from each test to what it uses. */
async function importersOf(base: string): Promise<string[]> {
  const args = ['list', '--filesOnly', '--json', `--changed=${base}`];
  const { stdout } = await run(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
    cwd: checkoutRoot,
    maxBuffer: 10_000_000,
  });
  const found = JSON.parse(stdout) as { file: string }[];
  return found.map(({ file }) => relative(checkoutRoot, file));
}
