import { cpuSecondsOf } from '../../tools/stack/process-info.ts';
import type { Stack } from '../../tools/stack/start-stack.ts';

/** CPU milliseconds that each process of a stack has used, by its name; PostgreSQL with all of its own. */
export type CpuClock = () => Promise<Map<string, number>>;

/** A clock over all processes of a stack. */
export function makeCpuClock(stack: Pick<Stack, 'status'>): CpuClock {
  return async () => {
    const { children } = await stack.status();
    const seconds = cpuSecondsOf(children.flatMap(({ pid }) => pid ?? []));
    return new Map(children.map(({ name, pid }) => [name, (seconds.get(pid ?? 0) ?? 0) * 1000]));
  };
}

/** What was used between two readings, by name. */
export function usedBetween(before: Map<string, number>, after: Map<string, number>) {
  return new Map([...after].map(([name, ms]) => [name, ms - (before.get(name) ?? 0)]));
}
