import { readFileSync } from 'node:fs';
import { familyOf } from '../../tools/stack/process-info.ts';
import type { Stack } from '../../tools/stack/start-stack.ts';

/** The clock of /proc: 100 ticks a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** CPU milliseconds that each process of a stack has used, by its name; PostgreSQL with all of its own. */
export type CpuClock = () => Promise<Map<string, number>>;

/** A clock over all processes of a stack. */
export function makeCpuClock(stack: Stack): CpuClock {
  return async () => {
    const { children } = await stack.status();
    return new Map(children.map(({ name, pid }) => [name, pid === null ? 0 : cpuMs(pid)]));
  };
}

/** What was used between two readings, by name. */
export function usedBetween(before: Map<string, number>, after: Map<string, number>) {
  return new Map([...after].map(([name, ms]) => [name, ms - (before.get(name) ?? 0)]));
}

function cpuMs(root: number): number {
  return familyOf(root).reduce((sum, pid) => sum + ticksOf(pid) * TICK_MS, 0);
}

/** Own time, in user and kernel, and that of children that have ended: fields 14 to 17 of proc(5)'s stat. */
function ticksOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
  } catch {
    return 0;
  }
}
