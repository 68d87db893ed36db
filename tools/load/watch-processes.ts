import { readFileSync } from 'node:fs';
import { cpuSecondsOf, memoryOf } from '../stack/process-info.ts';

/** What a process did, with its descendants, while it was watched. */
export interface ProcessReport {
  name: string;
  /** Cores that it had, on average. */
  cores: number;
  memoryMaxBytes: number;
  /** [seconds since the begin, cores since the sample before, bytes] */
  samples: [number, number, number][];
}

const EVERY_MS = 2000;

/** What was seen of a machine. */
export interface Watched {
  processes: ProcessReport[];
  /** Cores that whatever else runs on it had. */
  othersCores: number;
}

/**
 * Samples processes of this machine until it is asked.
 * @param pids name → process
 */
export function watchProcesses(pids: Map<string, number>): () => Watched {
  const startedAt = performance.now();
  const reports = new Map(
    [...pids.keys()].map((name): [string, ProcessReport] => [
      name,
      { name, cores: 0, memoryMaxBytes: 0, samples: [] },
    ]),
  );
  const roots = [...pids.values()];
  const machineBefore = machineCpuSeconds();
  let [before, beforeAt] = [cpuSecondsOf(roots), startedAt];
  const sample = () => {
    const now = performance.now();
    const [cpu, memory] = [cpuSecondsOf(roots), memoryOf(roots)];
    for (const [name, pid] of pids) {
      const report = reports.get(name)!;
      // One that has ended had nothing more, and is not counted back.
      const used = Math.max(0, (cpu.get(pid) ?? 0) - (before.get(pid) ?? 0));
      const bytes = memory.get(pid) ?? 0;
      report.samples.push([(now - startedAt) / 1000, (used * 1000) / (now - beforeAt), bytes]);
      report.memoryMaxBytes = Math.max(report.memoryMaxBytes, bytes);
    }
    [before, beforeAt] = [cpu, now];
  };
  const timer = setInterval(sample, EVERY_MS);
  return () => {
    clearInterval(timer);
    sample();
    const processes = [...reports.values()];
    for (const report of processes) report.cores = averageOf(report);
    const seconds = (performance.now() - startedAt) / 1000;
    const ours = processes.reduce((sum, { cores }) => sum + cores, 0);
    const machine = (machineCpuSeconds() - machineBefore) / seconds;
    return { processes, othersCores: Math.max(0, machine - ours) };
  };
}

/** Seconds of CPU that the whole machine has had, idle time left out. */
function machineCpuSeconds(): number {
  const [, line = ''] = /^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8')) ?? [];
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = line.split(' ').map(Number);
  return (user + nice + system + irq + softirq) / 100;
}

function averageOf({ samples }: ProcessReport): number {
  const seconds = samples.at(-1)?.[0] ?? 0;
  let [sum, from] = [0, 0];
  for (const [at, cores] of samples) {
    sum += cores * (at - from);
    from = at;
  }
  return seconds === 0 ? 0 : sum / seconds;
}
