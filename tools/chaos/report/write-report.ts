import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INVARIANTS } from '../checks/finding.ts';
import type { SeedResult } from '../run-seed.ts';
import type { KillPoint } from '../faults/fault.ts';
import type { RunFile } from '../write-result.ts';
import { latencyPlot } from './latency-plot.ts';
import { matrixOf, numbersOf } from './matrix.ts';

const STYLE = `body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem }
svg { width: 100%; font-size: 10px } table { border-collapse: collapse; font-size: 13px }
td, th { border-bottom: 1px solid #ddd; padding: .2rem .6rem; text-align: right }
td:first-child, th:first-child { text-align: left } .bad { color: #b00; font-weight: bold }`;

/** Writes `report.html` beside a run's files: latencies under the faults, the invariants, and the matrix. */
export function writeReport(
  folder: string,
  { history, faults }: SeedResult,
  run: RunFile,
  points: KillPoint[],
): void {
  const title = `chaos, seed ${run.seed}`;
  const { machine, commit, topic } = run;
  writeFileSync(
    join(folder, 'report.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style>
<h1>${title}</h1>
<p>${run.seconds} s of faults${run.plant ? `, planted: ${escaped(run.plant)}` : ''}; commit ${escaped(commit)};
${machine.cores} cores, ${escaped(machine.cpu)}, Node ${machine.node}, load ${machine.loadAverages.join(' ')}.
${topic ? `The topic has ${topic.records} records: ${topic.repeats} repeats, ${topic.inversions} inversions.` : ''}</p>
${latencyPlot(history.operations, faults)}
<p>Dots: green ok, orange refused, red not known. Bars: violet where a kill point was reached.</p>
<h2>Invariants</h2><table><tr><th>invariant<th>facts looked at<th>violations</tr>${invariantRows(run)}</table>
<h2>Faults reached × invariants looked at</h2>${matrixTable(run, points)}
<h2>Operations</h2><table>${Object.entries(run.operations).map(cells).join('')}</table></html>
`,
  );
}

function invariantRows(run: RunFile): string {
  const { findings } = run;
  return numbersOf([run])
    .map((number) => {
      const own = findings.filter(({ invariant }) => invariant === number);
      const violations = own.flatMap((one) => one.violations);
      const looked = own.reduce((sum, one) => sum + one.looked, 0);
      const told = violations
        .map((text) => `<br><span class="bad">${escaped(text)}</span>`)
        .join('');
      return cells([`${number} ${INVARIANTS[number]}${told}`, looked, violations.length]);
    })
    .join('');
}

function matrixTable(run: RunFile, points: KillPoint[]): string {
  const numbers = numbersOf([run]);
  const rows = matrixOf([run], points)
    .filter(({ seeds }) => seeds > 0)
    .map(({ words, looked }) => cells([words, ...numbers.map((number) => looked[number])]));
  const heads = numbers.map((number) => `<th>${number}`).join('');
  return `<table><tr><th>fault${heads}</tr>${rows.join('')}</table>`;
}

function cells(values: (string | number)[]): string {
  return `<tr>${values.map((value) => `<td>${value}`).join('')}</tr>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
