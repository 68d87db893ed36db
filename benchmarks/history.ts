import { existsSync } from 'node:fs';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { tableLines } from '../tools/console/table.ts';
import { checkoutRoot } from '../tools/stack/layout.ts';
import { cellsOf, HEADS, type Outcome } from './goals.ts';
import { runHead, type RunHead } from './run-head.ts';

const HISTORY = join(checkoutRoot, 'docs/benchmarks/history.jsonl');
const PAGE = join(checkoutRoot, 'docs/benchmarks/README.md');
const [BEGIN, END] = ['<!-- generated: goals -->\n', '<!-- end -->\n'];

/** The benchmarks that have goals, in the order in which these are told. */
export const WITH_GOALS = [
  'hot-path',
  'rebuild',
  'login',
  'live',
  'score-writer',
  'register',
  'scale',
];

/** A benchmark that was run. */
interface Run extends RunHead {
  bench: string;
  outcomes: Outcome[];
}

/** Appends a run to the history, and makes the page of all goals anew. */
export async function record(bench: string, outcomes: Outcome[]): Promise<void> {
  const run: Run = { bench, ...runHead(), outcomes };
  await appendFile(HISTORY, `${JSON.stringify(run)}\n`);
  const rows = (await lastRows()).map((cells) => `| ${cells.join(' | ')} |`);
  const heads = [`| ${[...HEADS, 'taken'].join(' | ')} |`, '| --- | --- | --: | --: | --- | --- |'];
  const table = await format([...heads, ...rows].join('\n'), { parser: 'markdown' });
  const page = await readFile(PAGE, 'utf8');
  const [from, to] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
  await writeFile(PAGE, `${page.slice(0, from)}\n${table}\n${page.slice(to)}`);
}

/** Every goal with the figure that it had last, as a table for a terminal. */
export async function goalLines(): Promise<string[]> {
  const [what, against, ...figures] = [...HEADS, 'taken'];
  const columns = figures.map((title) => ({ figures: title }));
  return tableLines([what, against!, ...columns], await lastRows());
}

async function lastRows(): Promise<string[][]> {
  const text = existsSync(HISTORY) ? await readFile(HISTORY, 'utf8') : '';
  const runs = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Run);
  return WITH_GOALS.flatMap((name) => {
    const last = runs.findLast(({ bench }) => bench === name);
    if (!last) return [[`\`${name}\` was not run yet`, '', '', '', '', '']];
    return last.outcomes.map((of) => [...cellsOf(of), `${last.takenAt}, ${last.commit}`]);
  });
}
