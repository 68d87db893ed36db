import { programStep } from './program-step.ts';
import type { Step } from './step.ts';

/** Everything here keeps what it knows of files that have not changed. */
const CACHE = 'node_modules/.cache';

const remembered = (name: string) => ['--incremental', '--tsBuildInfoFile', `${CACHE}/tsc/${name}`];

/**
 * The checks that run nothing of the product: types, lint, format, imports, unused code and so on. Budgets are those of a
 * fresh clone; of files that have not changed since, none takes 5 s.
 */
export const staticSteps: Step[] = [
  programStep('lint', 100, 'node_modules/eslint/bin/eslint.js', [
    ...['--cache', '--cache-strategy=content', `--cache-location=${CACHE}/eslint/`],
    ...['--max-warnings=0', '.'],
  ]),
  programStep('types', 30, 'node_modules/typescript/bin/tsc', ['-p', '.', ...remembered('all')]),
  programStep('page types', 30, 'node_modules/vue-tsc/bin/vue-tsc.js', [
    ...['--noEmit', '-p', 'frontend', ...remembered('page')],
  ]),
  programStep('worker types', 10, 'node_modules/typescript/bin/tsc', ['-p', 'frontend/src/worker']),
  programStep('format', 35, 'node_modules/prettier/bin/prettier.cjs', [
    ...['--check', '--cache', '--cache-strategy=content'],
    ...[`--cache-location=${CACHE}/prettier/checked`, '--log-level=warn', '.'],
  ]),
  programStep('imports', 10, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', [
    ...['--cache', `${CACHE}/dependency-cruiser`, '--cache-strategy', 'content'],
    ...['services', 'tools', 'tests', 'benchmarks', 'loadtests', 'frontend/src'],
  ]),
  programStep('unused code', 10, 'node_modules/knip/bin/knip.js', ['--no-progress', '--cache']),
  programStep('generated files', 15, 'tools/cli.ts', ['generate', '--check']),
];
