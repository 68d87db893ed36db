import { existsSync, globSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { UserError } from '../console/user-error.ts';
import { checkoutRoot } from '../stack/layout.ts';

/** The projects of vitest.config.ts, in the order in which they run. */
export const PROJECTS = [
  'unit',
  'charts',
  'service',
  'season',
  'e2e',
  'rotation',
  'scaffold',
  'compose',
  'kind',
] as const;
export type Project = (typeof PROJECTS)[number];

const COMPOSE = 'tests/compose.test.ts';

/** It wants a Docker: tested only where it is named. */
function isOnlyNamed(file: string): boolean {
  return file === COMPOSE || file.endsWith('.kind.test.ts');
}

/** What is to be tested: of each project all, or these files. */
export type Selection = Map<Project, 'all' | string[]>;

/** The project that a test file belongs to, by its name. */
export function projectOf(file: string): Project {
  if (file === 'tests/play.e2e.test.ts') return 'season';
  if (file === 'tests/rotation.test.ts') return 'rotation';
  if (file === 'tests/scaffold.test.ts') return 'scaffold';
  if (file === COMPOSE) return 'compose';
  return /\.(unit|charts|service|e2e|kind)\.test\.ts$/.exec(file)![1] as Project;
}

/**
 * Reads what was named: a project (`service`), a service (`round`), a folder or a file.
 * @throws UserError for a name that is none of these, or that has no tests
 */
export function selectTests(names: string[]): Selection {
  const selection: Selection = new Map();
  for (const name of names) {
    if (PROJECTS.includes(name as Project)) selection.set(name as Project, 'all');
    else addFiles(selection, testFilesIn(pathOf(name)));
  }
  return selection;
}

/** Adds test files to what is selected already, but what wants to be named. */
export function addFound(selection: Selection, files: string[]): void {
  addFiles(
    selection,
    files.filter((file) => !isOnlyNamed(file)),
  );
}

/** Adds test files to what is selected already. */
export function addFiles(selection: Selection, files: string[]): void {
  for (const file of files) {
    const project = projectOf(file);
    const held = selection.get(project) ?? [];
    if (held !== 'all') selection.set(project, [...new Set([...held, file])]);
  }
}

/** The test files below a path, as paths from the checkout's root. */
export function testFilesIn(path: string): string[] {
  if (statSync(join(checkoutRoot, path)).isFile()) return [path];
  const found = globSync(`${path}/**/*.test.ts`, {
    cwd: checkoutRoot,
    exclude: (name) => name === 'node_modules',
  });
  if (found.length === 0) throw new UserError(`There are no tests in ${path}.`);
  return found.filter((file) => !isOnlyNamed(file)).sort();
}

function pathOf(name: string): string {
  const service = join('services', name);
  const path = existsSync(join(checkoutRoot, service)) ? service : relative('.', name);
  if (!existsSync(join(checkoutRoot, path))) {
    throw new UserError(`There is no service, folder or file ${name}; nor is it ${list()}.`);
  }
  return path;
}

const list = () => `one of ${PROJECTS.join(', ')}`;
