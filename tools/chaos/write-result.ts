import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineFacts } from '../../benchmarks/machine-facts.ts';
import { readOutput } from '../parts/read-output.ts';
import type { SeedResult } from './run-seed.ts';

/** What `run.json` of a result folder says. */
export interface RunFile {
  seed: number;
  seconds: number;
  plant?: string | undefined;
  commit: string;
  machine: ReturnType<typeof machineFacts>;
  operations: Record<string, number>;
  faults: number;
  reached: string[];
  findings: SeedResult['findings'];
  topic?: SeedResult['topic'];
  memory: SeedResult['memory'];
}

/** Writes what came of a run beside its history and faults; `plan.json` is what --replay reads. */
export async function writeResult(
  folder: string,
  { plan, history, faults, findings, topic, memory }: SeedResult,
  plant: string | undefined,
): Promise<RunFile> {
  const outcomes = history.operations.map(({ op, outcome }) => `${op} ${outcome}`);
  const file: RunFile = {
    ...{ seed: plan.seed, seconds: plan.seconds, plant },
    commit: ((await readOutput('git', ['rev-parse', 'HEAD'])) ?? 'unknown').trim(),
    machine: machineFacts(),
    operations: countsOf(outcomes),
    faults: faults.length,
    reached: [...new Set(faults.map(({ kind, reached }) => reached ?? kind))].sort(),
    ...{ findings, memory, ...(topic && { topic }) },
  };
  writeFileSync(join(folder, 'run.json'), `${JSON.stringify(file, null, 2)}\n`);
  writeFileSync(join(folder, 'plan.json'), `${JSON.stringify(plan, null, 2)}\n`);
  return file;
}

function countsOf(texts: string[]): Record<string, number> {
  const groups = Map.groupBy(texts, (text) => text);
  const counts = [...groups].map(([text, same]) => [text, same.length] as const);
  return Object.fromEntries(counts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
