import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What /proc tells of a process: its parent, its group, and when it began (clock ticks). */
interface ProcessStat {
  parent: number;
  group: number;
  startedAtTicks: number;
  /** Of its own and of children that it has waited for. */
  cpuTicks: number;
}

/** Of the times in /proc, on every Linux that there is (USER_HZ). */
const TICKS_PER_SECOND = 100;

function readStat(pid: number): ProcessStat | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    if (fields[0] === 'Z') return undefined;
    return {
      parent: Number(fields[1]),
      group: Number(fields[2]),
      startedAtTicks: Number(fields[19]),
      cpuTicks: fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0),
    };
  } catch {
    return undefined;
  }
}

/** When the process began, in clock ticks since boot; with its pid that names it for good. */
export function startTicks(pid: number): number | undefined {
  return readStat(pid)?.startedAtTicks;
}

/** Every process and its parent. */
function allProcesses(): Map<number, ProcessStat> {
  const stats = new Map<number, ProcessStat>();
  if (!existsSync('/proc')) return stats;
  for (const entry of readdirSync('/proc')) {
    const stat = /^\d+$/.test(entry) ? readStat(Number(entry)) : undefined;
    if (stat) stats.set(Number(entry), stat);
  }
  return stats;
}

/** The processes of a family: these, and whatever descends from them. */
function families(roots: number[]): Map<number, number[]> {
  const stats = allProcesses();
  const rootOf = (pid: number): number | undefined => {
    for (let at = pid, steps = 0; at > 1 && steps < 50; at = stats.get(at)?.parent ?? 0, steps++) {
      if (roots.includes(at)) return at;
    }
    return undefined;
  };
  const result = new Map<number, number[]>(roots.map((root) => [root, []]));
  for (const pid of stats.keys()) result.get(rootOf(pid) ?? -1)?.push(pid);
  return result;
}

/** A process and whatever descends from it. */
export function familyOf(root: number): number[] {
  return families([root]).get(root) ?? [];
}

/** True while any process of the group is alive. */
export function isGroupAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  return [...allProcesses().values()].some((stat) => stat.group === group);
}

/** Seconds of CPU that each process with its descendants has had; it never gets less while it lives. */
export function cpuSecondsOf(roots: number[]): Map<number, number> {
  const sum = (pids: number[]) =>
    pids.reduce((total, pid) => total + (readStat(pid)?.cpuTicks ?? 0), 0) / TICKS_PER_SECOND;
  return new Map([...families(roots)].map(([root, pids]) => [root, sum(pids)]));
}

/**
 * Bytes that each process with its descendants has written to files, and by write(2) to sockets (what PostgreSQL
 * answers goes by send(2), which Linux does not count); less once a descendant has ended.
 */
export function writtenBytesOf(roots: number[]): Map<number, number> {
  const sum = (pids: number[]) => pids.reduce((total, pid) => total + writtenBytes(pid), 0);
  return new Map([...families(roots)].map(([root, pids]) => [root, sum(pids)]));
}

function writtenBytes(pid: number): number {
  try {
    const match = /^wchar: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'));
    return Number(match?.[1] ?? 0);
  } catch {
    // It has just ended, or is not ours to ask.
    return 0;
  }
}

/** Bytes of memory of each process with its descendants; shared pages are counted once. */
export function memoryOf(roots: number[]): Map<number, number> {
  const sum = (pids: number[]) => pids.reduce((total, pid) => total + memoryOfOne(pid), 0);
  return new Map([...families(roots)].map(([root, pids]) => [root, sum(pids)]));
}

function memoryOfOne(pid: number): number {
  for (const [file, pattern] of [
    [`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+) kB/m],
    [`/proc/${pid}/status`, /^VmRSS:\s+(\d+) kB/m],
  ] as const) {
    try {
      const match = pattern.exec(readFileSync(file, 'utf8'));
      if (match) return Number(match[1]) * 1024;
    } catch {
      continue;
    }
  }
  return 0;
}
