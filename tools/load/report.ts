import { cpus, totalmem } from 'node:os';
import type { Summary } from './runner/summary.ts';
import type { Verdict } from './verdict.ts';
import type { ProcessReport } from './watch-processes.ts';

/** A run, as it is kept; the text and the page are made of this alone. */
export interface Report extends Verdict {
  scenario: string;
  url: string;
  program: string;
  startedAt: string;
  machine: { cores: number; cpu: string; memoryGiB: number; node: string };
  /** k6's summary; null where none was written. */
  summary: Summary | null;
  /** The club's processes, where they run here, and the generator. */
  processes: ProcessReport[];
}

export function machineOf(): Report['machine'] {
  return {
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}
