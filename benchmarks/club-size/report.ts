import { format } from 'prettier';
import { machineFacts } from '../machine-facts.ts';
import { quantile } from '../statistics.ts';
import type { Promised } from './cases.ts';
import type { Sampled } from './measure.ts';
import type { ClubSize } from './variant.ts';

/** What one case came to, in milliseconds; `ratio` is that of the medians. */
export interface Figure {
  name: string;
  promise: Promised | null;
  empty: Spread;
  full: Spread;
  ratio: number;
}

interface Spread {
  samples: number;
  median: number;
  p95: number;
}

/** The most by which the full club's median may exceed the empty club's. */
export const LIMIT = 1.5;

/** What was run, for the head of the report. */
export interface Run {
  takenAt: string;
  empty: ClubSize;
  full: ClubSize;
  fillSeconds: number;
  postgres: string;
}

/** Median, p95 and ratio of every case. */
export function figuresOf(sampled: Sampled[]): Figure[] {
  return sampled.map(({ name, promise, empty, full }) => {
    const [of, at] = [spreadOf(empty), spreadOf(full)];
    return { name, promise, empty: of, full: at, ratio: round(at.median / of.median, 100) };
  });
}

/** The promised figures that are above the limit. */
export function brokenOf(figures: Figure[]): Figure[] {
  return figures.filter(({ promise, ratio }) => promise !== null && ratio > LIMIT);
}

/** The report as Markdown, in the repository's format. */
export async function markdownOf(run: Run, figures: Figure[]): Promise<string> {
  const { cores, cpu, memoryGiB, node, loadAverages } = machineFacts();
  const count = (value: number) => value.toLocaleString('en');
  const { empty, full } = run;
  const lines = [
    '# Latency in a large club',
    '',
    'Written by `npm run bench -- club-size`; the raw samples are in `club-size.json`.',
    '',
    `Two whole stacks side by side on one machine. In the **empty club** the measured player has all of`,
    `${count(empty.rounds)} rounds; in the **full club** ${count(full.longest)} of ${count(full.rounds)},`,
    `and there are ${count(full.players)} members. Requests go through the gateway over one open`,
    `connection, to the one club and to the other in turn, one at a time; times are from sending a`,
    `request to the last byte of its answer, in milliseconds.`,
    '',
    `${run.takenAt}, ${cores} cores (${cpu}), ${memoryGiB} GiB, Node ${node}, ${run.postgres}; load`,
    `averages at the end ${loadAverages.join(', ')}. Filling the full club, with its handicaps and`,
    `views, took ${count(Math.round(run.fillSeconds))} s. Trust the ratios, not the milliseconds.`,
    '',
    `**The promise: at most ×${LIMIT.toFixed(1)} of the empty club's median.** ${verdict(figures)}`,
    '',
    '| request | promise | empty: median | p95 | full: median | p95 | ratio |',
    '| --- | --- | --: | --: | --: | --: | --: |',
    ...figures.map(row),
    '',
    'Lists are read in pages of one size in both clubs (2 rounds, or 1 of one course), so that what is',
    'compared is finding the page. `list, 20 rounds` and `leaderboard, first 20` have longer answers in',
    'the full club; they and the writes are told only. Finishing a round brings the handicap record of',
    'its players up to date in the same transaction.',
    '',
  ];
  return format(lines.join('\n'), { parser: 'markdown' });
}

/** The raw samples and what was made of them, as JSON in the repository's format. */
export async function jsonOf(run: Run, figures: Figure[], sampled: Sampled[]): Promise<string> {
  const samples = sampled.map(({ name, empty, full }) => {
    return { name, empty: empty.map(toMicroseconds), full: full.map(toMicroseconds) };
  });
  const document = { run, machine: machineFacts(), figures, sampleUnit: 'microseconds', samples };
  return format(JSON.stringify(document), { parser: 'json', printWidth: 100 });
}

function row({ name, promise, empty, full, ratio }: Figure): string {
  const ms = (value: number) => value.toFixed(2);
  const times = [empty.median, empty.p95, full.median, full.p95].map(ms);
  return `| ${[name, promise ?? '–', ...times, `×${ratio.toFixed(2)}`].join(' | ')} |`;
}

function verdict(figures: Figure[]): string {
  const broken = brokenOf(figures);
  if (broken.length === 0) return 'It held in this run.';
  return `It was broken in this run by ${broken.map(({ name }) => name).join('; ')}.`;
}

function spreadOf(samples: number[]): Spread {
  const at = (share: number) => round(quantile(samples, share), 1000);
  return { samples: samples.length, median: at(0.5), p95: at(0.95) };
}

function toMicroseconds(ms: number): number {
  return Math.round(ms * 1000);
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
