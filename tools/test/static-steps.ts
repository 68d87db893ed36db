import { programStep } from './program-step.ts';
import type { Step } from './step.ts';

/** The checks that run nothing of the product: types, lint, format, unused code, generated files. */
export const staticSteps: Step[] = [
  programStep('types', 'node_modules/typescript/bin/tsc', ['-p', '.']),
  programStep('page types', 'node_modules/vue-tsc/bin/vue-tsc.js', ['--noEmit', '-p', 'frontend']),
  programStep('lint', 'node_modules/eslint/bin/eslint.js', [
    '--cache',
    '--cache-location=node_modules/.cache/eslint/',
    '--max-warnings=0',
    '.',
  ]),
  programStep('format', 'node_modules/prettier/bin/prettier.cjs', [
    '--check',
    '--cache',
    '--log-level=warn',
    '.',
  ]),
  programStep('unused code', 'node_modules/knip/bin/knip.js', ['--no-progress']),
  programStep('generated files', 'tools/cli.ts', ['generate', '--check']),
];
