import { writeFileSync } from 'node:fs';
import type { RunFile } from '../write-result.ts';
import type { KillPoint } from '../faults/fault.ts';
import { matrixOf, numbersOf } from './matrix.ts';

/** Writes the matrix of all seeds as a table of Markdown: which faults met which invariants, how often. */
export function writeMatrix(file: string, runs: RunFile[], points: KillPoint[]): void {
  const numbers = numbersOf(runs);
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  const head = ['reached', 'seeds', ...numbers];
  const rows = matrixOf(runs, points).map(({ words, seeds, looked }) =>
    line([words, seeds, ...numbers.map((number) => looked[number])]),
  );
  const seeds = runs.map(({ seed }) => seed).join(', ');
  const table = [line(head), line(head.map(() => '---')), ...rows];
  writeFileSync(file, `Seeds ${seeds}\n\n${table.join('\n')}\n`);
}
