import { programStep } from './program-step.ts';
import type { Step } from './step.ts';

/** The checks that run nothing of the product: types, lint, format, imports, unused code and so on. */
export const staticSteps: Step[] = [
  programStep('types', 25, 'node_modules/typescript/bin/tsc', ['-p', '.']),
  programStep('page types', 20, 'node_modules/vue-tsc/bin/vue-tsc.js', [
    '--noEmit',
    '-p',
    'frontend',
  ]),
  programStep('lint', 30, 'node_modules/eslint/bin/eslint.js', [
    '--cache',
    '--cache-location=node_modules/.cache/eslint/',
    '--max-warnings=0',
    '.',
  ]),
  programStep('format', 10, 'node_modules/prettier/bin/prettier.cjs', [
    '--check',
    '--cache',
    '--log-level=warn',
    '.',
  ]),
  programStep('imports', 10, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', [
    'services',
    'tools',
    'tests',
    'benchmarks',
    'frontend/src',
  ]),
  programStep('unused code', 10, 'node_modules/knip/bin/knip.js', ['--no-progress']),
  programStep('generated files', 15, 'tools/cli.ts', ['generate', '--check']),
];
