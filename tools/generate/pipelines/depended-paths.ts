import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { PROGRAMS } from '../../images/bundle/programs.ts';

/** What every image is made of, or goes by. */
const COMMON = [
  'services/shared/**',
  'services/contracts/**',
  'charts/lib/**',
  'tools/images/**',
  'Dockerfile',
  '.dockerignore',
  'package.json',
  'package-lock.json',
];

/** Patterns of the files that a service depends on: a change of one of them is a new version of it. */
export function dependedPaths({ name }: Pick<ServiceDeclaration, 'name'>): string[] {
  const own = [`services/${name}/**`, `charts/${name}/**`];
  const read = Object.keys(PROGRAMS.find((program) => program.name === name)?.files ?? {})
    // A package changes with the lock file.
    .filter((path) => !path.startsWith('node_modules/'))
    .map((path) => `${path === 'frontend/dist' ? 'frontend' : path}/**`)
    .filter((path) => !path.startsWith(`services/${name}/`));
  return [...own, ...read, ...COMMON];
}
