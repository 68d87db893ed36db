import { writeFileSync } from 'node:fs';
import type { RunFile } from '../write-result.ts';
import { matrixOf, NUMBERS } from './matrix.ts';

/** Writes the matrix of all seeds as a table of Markdown: which faults met which invariants, how often. */
export function writeMatrix(file: string, runs: RunFile[]): void {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  const head = ['reached', 'seeds', ...NUMBERS];
  const rows = matrixOf(runs).map(({ words, seeds, looked }) =>
    line([words, seeds, ...NUMBERS.map((number) => looked[number])]),
  );
  const seeds = runs.map(({ seed }) => seed).join(', ');
  const table = [line(head), line(head.map(() => '---')), ...rows];
  writeFileSync(file, `Seeds ${seeds}\n\n${table.join('\n')}\n`);
}
